package org.zhenggai.alert.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.alert.ladder.Subjects.DUE;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhenggai.alert.persistence.LadderRows;
import org.zhenggai.support.ChildNode;
import org.zhenggai.support.Database;
import org.zhenggai.support.EmptySchema;
import org.zhenggai.support.OnMariaDb;

/** Nodes in processes of their own sweep one database, and one of them is killed half-way through its sweep. */
@ExtendWith(OnMariaDb.WhereItRuns.class)
class KilledSweepTest {

    private static final int DUTIES = 6000;
    private static final String DUE_DUTIES = "select count(*) from assignment where rung_on <= '2023-05-04'";
    private static final String RAISED = "select concat(subject, ' ', rule, ' ', recipient, ' ', outbox) from alert";

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void losesNoAlertAndDoublesNone() throws Exception {
        EmptySchema schema = EmptySchema.mariaDb();
        try (Database database = schema.migrate();
                ChildNode killed = new ChildNode(SweepingNode.class, schema.url(), "5");
                ChildNode other = new ChildNode(SweepingNode.class, schema.url(), "0")) {
            LadderRows rows = new LadderRows(database);
            fill(rows, database);
            killed.awaits("ready");
            other.awaits("ready");

            killed.order("sweep");
            killed.awaits("in the midst");
            int before = Integer.parseInt(rows.one(DUE_DUTIES));
            assertThat(before).as("some batches are committed, not all").isBetween(1000, DUTIES - 1000);
            other.order("sweep");
            other.awaits("swept");
            assertThat(rows.one(DUE_DUTIES))
                    .as("what the one holds is left to it while it lives")
                    .isNotEqualTo("0");

            killed.kill();
            // The server notices the broken connection in its own time.
            while (!rows.one(DUE_DUTIES).equals("0")) {
                other.order("sweep");
                other.awaits("swept");
            }
            assertThat(rows.all(RAISED).stream().sorted()).containsExactlyElementsOf(expected());
            assertThat(rows.all("select distinct concat(rung, ' ', rung_on, ' ', raised) from assignment"))
                    .containsExactly("OVERDUE_1 2023-05-05 DUE");
        }
    }

    /** Every other one is new, and has passed the day before as well: recorded, and overtaken by the due day. */
    private static void fill(LadderRows rows, Database database) {
        rows.item("ZG-1", DUE);
        database.jdbc()
                .update(
                        "insert into assignment (task_id, item_code, step, work_no, unit_code, role, due_at, created_at,"
                                + " rung, rung_on) select concat('t', seq), 'ZG-1', 'Task_CarryOutMeasure', 1, 'gaj',"
                                + " 'HANDLER', '2023-05-04 16:00:00', '2023-04-03 01:00:00', if(seq % 2 = 0, 'DUE', 'NEW'),"
                                + " '2023-05-04' from seq_1_to_" + DUTIES);
    }

    private static List<String> expected() {
        List<String> expected = new ArrayList<>();
        for (int no = 1; no <= DUTIES; no++) {
            if (no % 2 == 1) {
                expected.add("t" + no + " NEW gaj.handler SUPERSEDED");
                expected.add("t" + no + " BEFORE_1 gaj.handler SUPERSEDED");
            }
            expected.add("t" + no + " DUE gaj.handler NEW");
        }
        return expected.stream().sorted().toList();
    }
}
