package org.zhenggai.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhenggai.organisation.TestPeople.PASSWORD;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever writes to the database signs people out at most: nothing that lies there is run. */
@WholeApplication
@ExtendWith(OutputCaptureExtension.class)
class SessionContentsTest {

    private static final String CONTEXT = "SPRING_SECURITY_CONTEXT";

    private final int port;
    private final JdbcTemplate jdbc;
    private final ProcessEngine engine;

    @Autowired
    SessionContentsTest(@LocalServerPort int port, JdbcTemplate jdbc, ProcessEngine engine) {
        this.port = port;
        this.jdbc = jdbc;
        this.engine = engine;
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void aSessionThatHoldsSomethingForeignHasEndedAndRunsNothing(byte[] stored, CapturedOutput output)
            throws Exception {
        for (String attribute : List.of(CONTEXT, "of.my.own")) {
            for (String path : List.of("/ledger", "/api/me", "/camunda/app/tasklist/default/")) {
                Gadget.ran = false;
                Client client = new Client(port).signedIn("cs.handler", PASSWORD);
                assertThat(client.get("/api/me").statusCode()).isEqualTo(200);
                String secret = secretOf(client);
                plant(client, attribute, stored);
                String before = output.getAll();

                HttpResponse<String> answer = client.get(path, "Accept", "text/html");

                assertThat(answer.statusCode()).isEqualTo(path.startsWith("/api") ? 401 : 302);
                assertThat(Gadget.ran).isFalse();
                assertThat(output.getAll().substring(before.length()).lines())
                        .filteredOn(line -> line.contains("ReadableSessions"))
                        .hasSize(1);
                assertThat(sessions(secret)).as("the row is gone").isZero();
            }
        }
    }

    @Test
    void theListOfSessionsLeavesItOut() throws Exception {
        Client administrator = new Client(port).signedIn("cspt.security", PASSWORD);
        Client client = new Client(port).signedIn("cs.handler", PASSWORD);
        plant(client, CONTEXT, serialised(new Gadget()));
        HttpResponse<String> list = administrator.get("/admin/sessions", "Accept", "text/html");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(Gadget.ran).isFalse();
        assertThat(client.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aVariableOfTheEngineIsNoObjectEither() throws Exception {
        Gadget.ran = false;
        Task task = engine.getTaskService().newTask();
        engine.getTaskService().saveTask(task);
        engine.getTaskService().setVariable(task.getId(), "planted", "a");
        jdbc.update(
                "insert into ACT_GE_BYTEARRAY (ID_, REV_, NAME_, BYTES_) values ('gadget', 1, 'planted', ?)",
                serialised(new Gadget()));
        jdbc.update(
                "update ACT_RU_VARIABLE set TYPE_ = 'serializable', BYTEARRAY_ID_ = 'gadget' where TASK_ID_ = ?",
                task.getId());
        assertThatThrownBy(() -> engine.getTaskService().getVariable(task.getId(), "planted"))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(Gadget.ran).isFalse();
        jdbc.update(
                "update ACT_RU_VARIABLE set TYPE_ = 'string', BYTEARRAY_ID_ = null where TASK_ID_ = ?", task.getId());
        jdbc.update("delete from ACT_GE_BYTEARRAY where ID_ = 'gadget'");
        engine.getTaskService().deleteTask(task.getId(), true);
    }

    @Test
    void whoeverSignsInAgainAndAgainKeepsTheLatestSessions() {
        Client first = new Client(port).signedIn("cs.leader", PASSWORD);
        assertThat(first.get("/api/me").statusCode()).isEqualTo(200);
        Client last = null;
        for (int time = 0; time < 20; time++) {
            last = new Client(port).signedIn("cs.leader", PASSWORD);
        }
        assertThat(first.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(last.get("/api/me").statusCode()).isEqualTo(200);
        assertThat(jdbc.queryForObject(
                        "select count(*) from SPRING_SESSION where PRINCIPAL_NAME = 'cs.leader'", Integer.class))
                .isEqualTo(20);
    }

    private static Stream<byte[]> foreign() throws IOException {
        Object proxy = Proxy.newProxyInstance(
                SessionContentsTest.class.getClassLoader(), new Class<?>[] {Runnable.class}, new Handler());
        return Stream.of(
                serialised(new Gadget()),
                serialised(new ArrayList<>(List.of(new Gadget()))),
                serialised(new Gadget[] {new Gadget()}),
                serialised(new HashMap<>(Map.of(URI.create("http://localhost").toURL(), "x"))),
                serialised(new AtomicReference<>("x")),
                serialised((Serializable) proxy),
                serialised(nested(40)),
                new byte[] {1, 2, 3});
    }

    private static ArrayList<Object> nested(int depth) {
        ArrayList<Object> list = new ArrayList<>();
        if (depth > 0) {
            list.add(nested(depth - 1));
        }
        return list;
    }

    private void plant(Client client, String attribute, byte[] stored) {
        String id = jdbc.queryForObject(
                "select PRIMARY_ID from SPRING_SESSION where SESSION_ID = ?", String.class, secretOf(client));
        jdbc.update(
                "delete from SPRING_SESSION_ATTRIBUTES where SESSION_PRIMARY_ID = ? and ATTRIBUTE_NAME = ?",
                id,
                attribute);
        jdbc.update(
                "insert into SPRING_SESSION_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)"
                        + " values (?, ?, ?)",
                id,
                attribute,
                stored);
    }

    private int sessions(String secret) {
        return jdbc.queryForObject("select count(*) from SPRING_SESSION where SESSION_ID = ?", Integer.class, secret);
    }

    private static String secretOf(Client client) {
        return new String(Base64.getDecoder().decode(client.cookie("SESSION")), StandardCharsets.US_ASCII);
    }

    private static byte[] serialised(Serializable value) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(value);
        }
        return bytes.toByteArray();
    }

    /** Says so when it is made out of bytes. */
    private static final class Gadget implements Serializable {

        private static final long serialVersionUID = 1L;
        private static volatile boolean ran;

        private void readObject(ObjectInputStream stream) throws IOException, ClassNotFoundException {
            stream.defaultReadObject();
            ran = true;
        }
    }

    private static final class Handler implements InvocationHandler, Serializable {

        private static final long serialVersionUID = 1L;

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) {
            return null;
        }
    }
}
