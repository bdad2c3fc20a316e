package org.zhenggai.platform.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FormLinesTest {

    @Test
    void givesEveryFieldOneKindOfLineBreakHoweverItIsAskedFor() throws Exception {
        var sent = new MockHttpServletRequest("POST", "/items/ZG-2022-0101/notices");
        sent.addParameter("text", "一\r\n二", "三\r四");
        var chain = new MockFilterChain();
        new FormLines().doFilter(sent, new MockHttpServletResponse(), chain);
        var request = (HttpServletRequest) chain.getRequest();
        assertThat(request.getParameter("text")).isEqualTo("一\n二");
        assertThat(request.getParameterValues("text")).containsExactly("一\n二", "三\n四");
        assertThat(request.getParameterMap().get("text")).containsExactly("一\n二", "三\n四");
        assertThat(request.getParameter("level")).isNull();
        assertThat(request.getParameterValues("level")).isNull();
    }
}
