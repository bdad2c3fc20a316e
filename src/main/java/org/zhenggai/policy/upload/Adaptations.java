package org.zhenggai.policy.upload;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which policies reach into what runs; the others are asked anew each time. */
@Component
class Adaptations {

    private final List<Adaptation> all;

    Adaptations(List<Adaptation> all) {
        this.all = all;
    }

    Optional<Adaptation> of(String policy) {
        return all.stream().filter(one -> one.policy().equals(policy)).findFirst();
    }

    boolean has(String policy) {
        return of(policy).isPresent();
    }
}
