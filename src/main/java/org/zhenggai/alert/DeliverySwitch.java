package org.zhenggai.alert;

import org.springframework.stereotype.Component;

/**
 * Whether alerts leave the platform at all. What is raised while the way is shut stays in the inboxes: it is never sent
 * later either.
 */
@Component
public class DeliverySwitch {

    private volatile boolean open = true;

    public void shut() {
        open = false;
    }

    public void open() {
        open = true;
    }

    public boolean isOpen() {
        return open;
    }
}
