package org.zhenggai.platform.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class SentFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?lang=en",
                "/ledger?q=%E6%89%A7%E6%B3%95&sort=deadline,asc",
                "/items/ZG-2022-0101",
                "/items/ZG-2022-0101/edit",
                "/assignments/3f1c-aa-0",
                "/admin/people/sfj.handler",
                "/admin/policies/light?version=2",
                "/alerts/settings"
            })
    void goesBackToAPage(String back) {
        assertThat(SentForm.ownPath(back)).isEqualTo(back);
    }

    /** The engine's doors, the API, other sites, and whatever a container would turn into one of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ledger",
                "//example.org/",
                "/\\example.org",
                "https://example.org/ledger",
                "/engine-rest/task",
                "/api/items",
                "/camunda/api/engine/engine/default/task",
                "/v3/api-docs",
                "/error",
                "/logout",
                "/ledgers",
                "/items/../engine-rest/task",
                "/items/%2e%2e/engine-rest/task",
                "/items/..;/engine-rest/task",
                "/items/./../engine-rest",
                "/items;a=b/../../engine-rest",
                "/items//engine-rest",
                "/items/..",
                "/ledger#x",
                "/ledger x",
                "/ledger?q=100%",
                "/ledger?q=\r\nSet-Cookie:a=b"
            })
    void goesBackToNothingElse(String back) {
        assertThat(SentForm.ownPath(back)).isNull();
    }

    @Test
    void keepsNoPassword() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/password");
        request.addParameter("form", "password");
        request.addParameter("back", "/password");
        request.addParameter("current", "a-known-password");
        request.addParameter("_csrf", "token");
        request.addParameter("note", "x");
        assertThat(SentForm.in(request).orElseThrow().typed()).containsOnlyKeys("form", "back", "note");
    }
}
