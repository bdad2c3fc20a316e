package org.zhenggai.platform.engine.model;

/** Why an administrator's model is refused: the place in the file, and the reason. */
class ModelMistake extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ModelMistake(String place, String reason) {
        super(place + ": " + reason);
    }

    static void unless(boolean holds, String place, String otherwise) {
        if (!holds) {
            throw new ModelMistake(place, otherwise);
        }
    }
}
