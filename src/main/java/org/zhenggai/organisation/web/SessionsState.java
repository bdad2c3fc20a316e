package org.zhenggai.organisation.web;

import org.springframework.stereotype.Component;
import org.zhenggai.organisation.staff.Sessions;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.platform.web.admin.AdminState;
import org.zhenggai.platform.web.admin.AdminTab;

@Component
class SessionsState implements AdminState {

    private final Sessions sessions;
    private final Texts texts;

    SessionsState(Sessions sessions, Texts texts) {
        this.sessions = sessions;
        this.texts = texts;
    }

    @Override
    public AdminTab tab() {
        return AdminTab.SESSIONS;
    }

    @Override
    public String inWords() {
        return texts.of("page.admin.sessions.state", sessions.count());
    }
}
