package org.zhenggai.organisation.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.platform.web.admin.AdminState;
import org.zhenggai.platform.web.admin.AdminTab;

@Component
class PeopleState implements AdminState {

    private final PeopleLines lines;
    private final Texts texts;

    PeopleState(PeopleLines lines, Texts texts) {
        this.lines = lines;
        this.texts = texts;
    }

    @Override
    public AdminTab tab() {
        return AdminTab.PEOPLE;
    }

    @Override
    public String inWords() {
        List<PersonLine> all = lines.all();
        long active = all.stream().filter(PersonLine::active).count();
        long mustChange =
                all.stream().filter(line -> line.active() && line.mustChange()).count();
        return texts.of("page.admin.people.state", active, all.size() - active, mustChange);
    }
}
