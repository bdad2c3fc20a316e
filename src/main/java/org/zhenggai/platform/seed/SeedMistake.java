package org.zhenggai.platform.seed;

/** A seed file that cannot be loaded as it stands; nothing of any file is loaded then. */
public class SeedMistake extends RuntimeException {

    public SeedMistake(String file, String where, String what) {
        super("seeds/" + file + ", " + where + ": " + what);
    }
}
