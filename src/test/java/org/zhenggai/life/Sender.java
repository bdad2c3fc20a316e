package org.zhenggai.life;

import java.net.http.HttpResponse;
import org.zhenggai.organisation.Client;

/** Somebody who sends requests: to pages in a browser's session, to the API with credentials. */
final class Sender {

    private final String user;
    private final Client browser;
    private final Client program;

    private Sender(String user, Client browser, Client program) {
        this.user = user;
        this.browser = browser;
        this.program = program;
    }

    static Sender signedIn(String user, Wire wire, int port) {
        Client browser = new Client(port).signedIn(user, wire.passwordOf(user));
        // A page with a form: from now on the browser has a token.
        browser.get("/password");
        browser.get("/camunda/app/tasklist/default/");
        return new Sender(user, browser, new Client(port).as(user, wire.passwordOf(user)));
    }

    static Sender stranger(int port) {
        Client nobody = new Client(port);
        return new Sender("nobody", nobody, nobody);
    }

    HttpResponse<String> send(Sent sent) {
        if (sent.path().startsWith("/camunda")) {
            String body = sent.body() == null ? "" : sent.body();
            return browser.json(sent.method(), sent.path(), body, "X-XSRF-TOKEN", token("XSRF-TOKEN"));
        }
        return sent.isPage()
                ? send(browser, sent.isForm() ? sent.from(user, token("ZHENGGAI-CSRF")) : sent)
                : send(program, sent);
    }

    private static HttpResponse<String> send(Client client, Sent sent) {
        if (sent.type() == null && sent.method().equals("GET")) {
            return client.get(sent.path(), "Accept", sent.isPage() ? "text/html" : "*/*");
        }
        return client.send(sent.method(), sent.path(), sent.type(), sent.body());
    }

    private String token(String cookie) {
        return String.valueOf(browser.cookie(cookie));
    }

    @Override
    public String toString() {
        return user;
    }
}
