package org.zhenggai.alert.web;

import org.springframework.stereotype.Component;
import org.zhenggai.alert.delivery.DeadLetters;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.platform.web.admin.AdminState;
import org.zhenggai.platform.web.admin.AdminTab;

@Component
class DeadLettersState implements AdminState {

    private final DeadLetters deadLetters;
    private final CurrentActor currentActor;
    private final Texts texts;

    DeadLettersState(DeadLetters deadLetters, CurrentActor currentActor, Texts texts) {
        this.deadLetters = deadLetters;
        this.currentActor = currentActor;
        this.texts = texts;
    }

    @Override
    public AdminTab tab() {
        return AdminTab.DEAD_LETTERS;
    }

    @Override
    public String inWords() {
        int total = deadLetters.page(currentActor.get(), PageRequest.of(0, 1)).total();
        return texts.of("page.admin.deadLetters.state", total);
    }
}
