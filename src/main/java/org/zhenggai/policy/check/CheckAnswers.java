package org.zhenggai.policy.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSourceResolvable;
import org.zhenggai.platform.Refused;
import org.zhenggai.policy.Contract;
import org.zhenggai.policy.Location;

/**
 * Every question has its answer, and where only one row may apply, exactly one. A row that never gives an answer is a
 * mistake as well: whoever wrote it believes that it does.
 */
final class CheckAnswers {

    private final Contract contract;
    private final List<ReadRow> rows;
    private final MessageSourceResolvable name;

    CheckAnswers(Contract contract, List<ReadRow> rows) {
        this.contract = contract;
        this.rows = rows;
        this.name = Location.table(contract.key());
    }

    void check() {
        Set<Integer> answering = new HashSet<>();
        Map<Integer, Shadow> shadowed = new HashMap<>();
        for (List<Object> question : Questions.of(contract, rows)) {
            List<ReadRow> found =
                    rows.stream().filter(row -> row.holds(question)).toList();
            if (found.isEmpty()) {
                throw Refused.invalid("policy.gap", name, Questions.shown(contract, question));
            }
            if (found.size() > 1 && contract.hitPolicy().equals("UNIQUE")) {
                throw overlap(found, question);
            }
            answering.add(found.get(0).no());
            found.stream()
                    .skip(1)
                    .forEach(row -> shadowed.putIfAbsent(
                            row.no(), new Shadow(found.get(0).no(), question)));
        }
        rows.stream().filter(row -> !answering.contains(row.no())).findFirst().ifPresent(row -> {
            throw idle(row, shadowed.get(row.no()));
        });
    }

    private record Shadow(int by, List<Object> question) {}

    private Refused overlap(List<ReadRow> found, List<Object> question) {
        return Refused.invalid(
                "policy.overlap",
                name,
                Location.number(found.get(0).no()),
                Location.number(found.get(1).no()),
                Questions.shown(contract, question));
    }

    private Refused idle(ReadRow row, Shadow shadow) {
        return shadow == null
                ? Refused.invalid("policy.row.idle", name, Location.row(row.row()))
                : Refused.invalid(
                        "policy.row.shadowed",
                        name,
                        Location.row(row.row()),
                        Location.number(shadow.by()),
                        Questions.shown(contract, shadow.question()));
    }
}
