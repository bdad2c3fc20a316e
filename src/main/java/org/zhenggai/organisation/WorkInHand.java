package org.zhenggai.organisation;

import org.jspecify.annotations.Nullable;

/** What waits for people and posts, told by those who keep it: in numbers alone, as administrators see no content. */
public interface WorkInHand {

    /** {@code duties} that somebody took, {@code items} for which they answer as responsible leader. */
    record Count(int duties, int items) {

        public boolean isNone() {
            return duties == 0 && items == 0;
        }
    }

    Count of(String username);

    /** Whether anything is owed by the post, or will be before the items that run have ended. */
    boolean awaits(Post post);

    /**
     * Hands over whatever {@code leaver}, as they are now, no longer holds the post for: to {@code successor} where that one does; else
     * duties go back to the post, and items to whoever is its first leader. Answers how much that was.
     */
    Count handOver(Person leaver, @Nullable Person successor, Actor actor);

    /** Whoever takes up a post takes over what was left when nobody held it. */
    void takeUp(Person newcomer, Actor actor);
}
