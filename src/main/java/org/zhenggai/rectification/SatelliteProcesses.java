package org.zhenggai.rectification;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.process.Engine;

/** Starts what runs beside an item's life; all of it ends with the item. */
@Component
public class SatelliteProcesses {

    private final Engine engine;

    SatelliteProcesses(Engine engine) {
        this.engine = engine;
    }

    /**
     * @param no number of the satellite within its item
     * @param routing what its model needs beside the number
     */
    public void start(String process, String item, int no, Map<String, Object> routing) {
        engine.startSatellite(process, item, no, routing);
    }
}
