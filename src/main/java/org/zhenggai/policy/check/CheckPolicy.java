package org.zhenggai.policy.check;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhenggai.policy.Contract;
import org.zhenggai.policy.Contracts;
import org.zhenggai.policy.PolicyTable;

/** Refuses a file that must not become policy, and says in which row of which table it is wrong and why. */
@Component
public class CheckPolicy {

    private final Contracts contracts;

    CheckPolicy(Contracts contracts) {
        this.contracts = contracts;
    }

    public void check(String key, byte[] file) {
        Contract contract = contracts.of(key);
        PolicyTable table = new PolicyShape(contract).read(file);
        List<ReadRow> rows = new ReadCells(table, contract).rows();
        if (contract.isLadder()) {
            new CheckLadder(rows).check();
        } else {
            new CheckAnswers(contract, rows).check();
        }
    }
}
