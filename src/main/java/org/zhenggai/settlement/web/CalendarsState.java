package org.zhenggai.settlement.web;

import org.springframework.stereotype.Component;
import org.zhenggai.deadline.CalendarYear;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.platform.web.admin.AdminState;
import org.zhenggai.platform.web.admin.AdminTab;

@Component
class CalendarsState implements AdminState {

    private final Calendars calendars;
    private final Texts texts;

    CalendarsState(Calendars calendars, Texts texts) {
        this.calendars = calendars;
        this.texts = texts;
    }

    @Override
    public AdminTab tab() {
        return AdminTab.CALENDARS;
    }

    @Override
    public String inWords() {
        return calendars.years().stream()
                .map(CalendarYear::year)
                .max(Integer::compare)
                .map(latest -> texts.of("page.admin.calendars.state", String.valueOf(latest)))
                .orElseGet(() -> texts.of("page.admin.calendars.state.none"));
    }
}
