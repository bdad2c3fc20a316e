package org.zhenggai.organisation;

/** Answers who acts in this thread; {@link Actor#SYSTEM} where nobody is signed in. */
public interface CurrentActor {
    Actor get();
}
