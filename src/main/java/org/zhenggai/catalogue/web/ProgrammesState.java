package org.zhenggai.catalogue.web;

import org.springframework.stereotype.Component;
import org.zhenggai.catalogue.Programmes;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.platform.web.admin.AdminState;
import org.zhenggai.platform.web.admin.AdminTab;

@Component
class ProgrammesState implements AdminState {

    private final Programmes programmes;
    private final Texts texts;

    ProgrammesState(Programmes programmes, Texts texts) {
        this.programmes = programmes;
        this.texts = texts;
    }

    @Override
    public AdminTab tab() {
        return AdminTab.PROGRAMMES;
    }

    @Override
    public String inWords() {
        return texts.of("page.admin.programmes.state", programmes.all().size());
    }
}
