package org.zhenggai.life;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** A mail server and a group's robot, and everything that came to them, in order of its arrival. */
final class Postmen {

    /** {@code to} is null for the group. */
    record Arrived(String key, String to) {}

    final int mailPort = freePort();
    private final WireMockServer robot = new WireMockServer(wireMockConfig().dynamicPort());
    private final List<Arrived> before = new ArrayList<>();
    private GreenMail mails;

    Postmen() {
        robot.start();
        robot.stubFor(post(anyUrl()).willReturn(aResponse().withBody("{\"errcode\":0}")));
        mailServerStarts();
    }

    String robotUrl() {
        return robot.baseUrl() + "/robot";
    }

    void mailServerStarts() {
        mails = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
    }

    void mailServerStops() {
        before.addAll(mailed());
        mails.stop();
    }

    void forget() {
        before.clear();
        mails.reset();
        robot.resetRequests();
    }

    List<Arrived> arrived() {
        List<Arrived> all = new ArrayList<>(before);
        all.addAll(mailed());
        robot.findAll(postRequestedFor(anyUrl()))
                .forEach(request -> all.add(new Arrived(request.getHeader("Idempotency-Key"), null)));
        return all;
    }

    private List<Arrived> mailed() {
        List<Arrived> some = new ArrayList<>();
        try {
            for (MimeMessage mail : mails.getReceivedMessages()) {
                some.add(new Arrived(
                        mail.getMessageID().replaceAll("[<>]|@.*", ""),
                        mail.getRecipients(RecipientType.TO)[0].toString()));
            }
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return some;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
