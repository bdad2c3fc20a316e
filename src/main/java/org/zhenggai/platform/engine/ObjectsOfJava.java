package org.zhenggai.platform.engine;

import java.io.InvalidClassException;
import org.camunda.bpm.engine.impl.variable.serializer.JavaObjectSerializer;

/**
 * What a decision table answers is written down for the moment in which it is mapped, and never read from there. Whoever
 * writes to the database must not be able to run code by a variable.
 */
class ObjectsOfJava extends JavaObjectSerializer {

    @Override
    protected Object deserializeFromByteArray(byte[] bytes, String type) throws Exception {
        throw new InvalidClassException(type, "no variable is read as an object of Java");
    }
}
