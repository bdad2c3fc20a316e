package org.zhenggai.organisation.web;

import org.springframework.stereotype.Component;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.platform.web.admin.AdminState;
import org.zhenggai.platform.web.admin.AdminTab;

@Component
class UnitsState implements AdminState {

    private final Organisation organisation;
    private final Texts texts;

    UnitsState(Organisation organisation, Texts texts) {
        this.organisation = organisation;
        this.texts = texts;
    }

    @Override
    public AdminTab tab() {
        return AdminTab.UNITS;
    }

    @Override
    public String inWords() {
        return texts.of("page.admin.units.state", organisation.units().size());
    }
}
