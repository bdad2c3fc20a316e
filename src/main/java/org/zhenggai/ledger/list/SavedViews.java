package org.zhenggai.ledger.list;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.ledger.LedgerColumn;
import org.zhenggai.ledger.SavedView;
import org.zhenggai.ledger.persistence.SavedViewMapper;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.text.OneLine;
import org.zhenggai.rectification.sight.Sight;

/** Each person's own views; nobody sees or touches another's. */
@Component
public class SavedViews {

    private static final int LONGEST_NAME = 60;
    private static final int MOST = 50;
    private static final String QUERY = "[A-Za-z0-9=&%._~+,*-]{0,1000}";

    private final SavedViewMapper views;
    private final Clock clock;

    SavedViews(SavedViewMapper views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<SavedView> of(String person) {
        return views.of(person);
    }

    @Transactional(readOnly = true)
    public Optional<SavedView> find(Long id, String person) {
        return Optional.ofNullable(id == null ? null : views.find(id, person));
    }

    @Transactional
    public void save(Actor actor, String name, String query, List<LedgerColumn> columns) {
        Sight.require(actor);
        String called = called(name);
        if (query == null || !query.matches(QUERY)) {
            throw Refused.invalid("error.status.400");
        }
        if (views.of(actor.username()).size() >= MOST) {
            throw Refused.conflict("page.ledger.view.many", MOST);
        }
        try {
            views.insert(new SavedView(null, actor.username(), called, query, columns, clock.instant()));
        } catch (DuplicateKeyException taken) {
            throw Refused.conflict("page.ledger.view.taken", called);
        }
    }

    @Transactional
    public void rename(long id, String name, Actor owner) {
        String called = called(name);
        try {
            requireOne(views.rename(id, owner.username(), called));
        } catch (DuplicateKeyException taken) {
            throw Refused.conflict("page.ledger.view.taken", called);
        }
    }

    @Transactional
    public void delete(long id, Actor owner) {
        requireOne(views.delete(id, owner.username()));
    }

    private static String called(String name) {
        return OneLine.of(name, LONGEST_NAME).orElseThrow(() -> Refused.invalid("page.ledger.view.name", LONGEST_NAME));
    }

    private static void requireOne(int rows) {
        if (rows == 0) {
            throw Refused.notFound("page.ledger.view.unknown");
        }
    }
}
