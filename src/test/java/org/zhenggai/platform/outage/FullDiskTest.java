package org.zhenggai.platform.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** H2 closes itself when its disk is full; it is opened anew, with all that it had acknowledged. */
class FullDiskTest {

    /** H2 stays closed as long as one of them is left. */
    private static final int CONNECTIONS = 4;

    @TempDir
    private Path folder;

    @AfterEach
    void makeRoom() {
        FullDisk.full = false;
    }

    @Test
    void whenThereIsRoomAgainWorkGoesOnWithoutARestartAndNothingIsLost() {
        FilePath.register(new FullDisk());
        try (BoundedPool pool = pool()) {
            JdbcTemplate jdbc = new JdbcTemplate(pool);
            jdbc.execute("create table note (no int primary key)");
            List<Integer> acknowledged = new ArrayList<>(List.of(1, 2));
            acknowledged.forEach(no -> jdbc.update("insert into note values (?)", no));

            await().until(() -> pool.getHikariPoolMXBean().getIdleConnections() == CONNECTIONS);
            FullDisk.full = true;
            for (int no : List.of(10, 11, 12)) {
                assertThatThrownBy(() -> jdbc.update("insert into note values (?)", no))
                        .matches(Outage::isIn);
            }
            FullDisk.full = false;

            jdbc.update("insert into note values (3)");
            acknowledged.add(3);
            assertThat(jdbc.queryForList("select no from note order by no", Integer.class))
                    .containsExactlyElementsOf(acknowledged);
        }
    }

    private BoundedPool pool() {
        BoundedPool pool = new BoundedPool();
        pool.setJdbcUrl("jdbc:h2:full:" + folder + "/notes;MODE=MySQL;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        pool.setMaximumPoolSize(CONNECTIONS);
        return pool;
    }
}
