package org.zhenggai.policy.check;

import java.util.List;
import java.util.Map;
import org.zhenggai.policy.InputCell;
import org.zhenggai.policy.PolicyTable;

/** A row that was understood: its tests in the contract's order of inputs, its answers by their names. */
record ReadRow(PolicyTable.Row row, List<InputCell> tests, Map<String, Object> answers) {

    boolean holds(List<Object> question) {
        for (int i = 0; i < tests.size(); i++) {
            if (!tests.get(i).holds(question.get(i))) {
                return false;
            }
        }
        return true;
    }

    int no() {
        return row.no();
    }
}
