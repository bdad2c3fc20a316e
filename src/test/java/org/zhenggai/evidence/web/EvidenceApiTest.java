package org.zhenggai.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.zhenggai.evidence.storage.EvidenceRoom;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class EvidenceApiTest {

    private static final byte[] PAGE = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    private static final String DIGEST = "5c140d35dcb46a622e2cedf5ef5cc3638cdffd1c118c9331f8c84669f0b74783";

    @OnBothDatabases
    void answersAnUploadWithItsDigest(Database database) throws Exception {
        upload(mvc(database), "现场.html", "text/html")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.sha256").value(DIGEST))
                .andExpect(jsonPath("$.size").value(PAGE.length))
                .andExpect(jsonPath("$.fileName").value("现场.html"))
                .andExpect(jsonPath("$.contentType").value("text/html"));
    }

    @OnBothDatabases
    void handsAFileOutToBeSavedAndNeverShown(Database database) throws Exception {
        MockMvc mvc = mvc(database);
        String id = idOf(upload(mvc, "现场.html", "text/html"));

        mvc.perform(get("/api/evidence/" + id))
                .andExpect(status().isOk())
                .andExpect(content().bytes(PAGE))
                .andExpect(header().longValue("Content-Length", PAGE.length))
                .andExpect(header().string("ETag", '"' + DIGEST + '"'))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(result -> assertThat(result.getResponse().getHeader("Content-Disposition"))
                        .startsWith("attachment;")
                        .endsWith("filename*=UTF-8''%E7%8E%B0%E5%9C%BA.html"));
    }

    @OnBothDatabases
    void sendsNoByteTwice(Database database) throws Exception {
        MockMvc mvc = mvc(database);
        String id = idOf(upload(mvc, "现场.html", "text/html"));

        mvc.perform(get("/api/evidence/" + id).header("If-None-Match", '"' + DIGEST + '"'))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
    }

    @OnBothDatabases
    void sendsNoByteOfAFileThatIsNoLongerWhatWasReceived(Database database) throws Exception {
        MockMvc mvc = mvc(database);
        String id = idOf(upload(mvc, "现场.html", "text/html"));
        database.jdbc().update("update evidence_chunk set bytes = x'41' where evidence_id = ?", id);

        for (var request : List.of(get("/api/evidence/" + id), head("/api/evidence/" + id))) {
            assertThatThrownBy(() -> mvc.perform(request)).rootCause().hasMessage("evidence.damaged");
        }
    }

    @OnBothDatabases
    void takesNonsenseForUnknownBytes(Database database) throws Exception {
        upload(mvc(database), "现场.html", "no type at all")
                .andExpect(jsonPath("$.contentType").value("application/octet-stream"));
    }

    @OnBothDatabases
    void doesNotTellAHiddenFileFromAnUnknownOne(Database database) {
        MockMvc mvc = mvc(database);
        database.jdbc()
                .update("insert into evidence (id, item_code, file_name, content_type, size, sha256, uploaded_by,"
                        + " uploaded_at) values ('hidden', 'ZG-2022-9999', 'a', 'text/plain', 0, '', 'a',"
                        + " '2023-03-01 00:00:00')");

        for (String id : new String[] {"hidden", "unknown"}) {
            assertThatThrownBy(() -> mvc.perform(get("/api/evidence/" + id)))
                    .rootCause()
                    .hasMessage("evidence.unknown");
        }
    }

    private static MockMvc mvc(Database database) {
        var room = new EvidenceRoom(database);
        return MockMvcBuilders.standaloneSetup(new EvidenceApi(room.receive, room.open, () -> EvidenceRoom.HANDLER))
                .build();
    }

    private static ResultActions upload(MockMvc mvc, String name, String type) throws Exception {
        return mvc.perform(multipart("/api/evidence")
                .file(new MockMultipartFile("file", name, type, PAGE))
                .param("item", "ZG-2022-0703"));
    }

    private static String idOf(ResultActions upload) throws Exception {
        return JsonPath.read(upload.andReturn().getResponse().getContentAsString(), "$.id");
    }
}
