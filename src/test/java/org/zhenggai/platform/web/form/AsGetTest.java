package org.zhenggai.platform.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class AsGetTest {

    @Test
    void isSteeredByThePagesQueryAndByNoFieldOfTheForm() {
        MockHttpServletRequest form = new MockHttpServletRequest("POST", "/ledger/urges");
        form.addParameter("unit", "gaj");
        form.addParameter("q", "x");
        AsGet page = new AsGet(form, "/ledger?q=%E6%89%A7%E6%B3%95+a&size=50&flag");
        assertThat(page.getMethod()).isEqualTo("GET");
        assertThat(Collections.list(page.getParameterNames())).containsExactly("q", "size", "flag");
        assertThat(page.getParameter("q")).isEqualTo("执法 a");
        assertThat(page.getParameterValues("size")).containsExactly("50");
        assertThat(page.getParameter("flag")).isEmpty();
        assertThat(page.getParameter("unit")).isNull();
        assertThat(page.getParameterMap()).doesNotContainKey("unit");
    }
}
