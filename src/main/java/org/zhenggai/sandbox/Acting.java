package org.zhenggai.sandbox;

import java.util.Map;
import java.util.function.IntSupplier;
import org.zhenggai.organisation.Person;

/** Acting as somebody else on this thread, for the sandbox's story. */
public interface Acting {

    /** As if the person had signed in and called the API, where the engine asks for no permission of its own. */
    void as(Person person, Runnable work);

    /** Through the door that every completion takes. */
    void complete(Person person, String taskId, Map<String, Object> variables);

    /** Timers and sweeps belong to nobody: what they do must not depend on who moved the clock, nor bear that name. */
    int asNobody(IntSupplier work);
}
