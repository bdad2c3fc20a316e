package org.zhenggai.rights;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.lang.reflect.Constructor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.BeanUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.organisation.OrganisationJournal;
import org.zhenggai.organisation.ResetRule;
import org.zhenggai.organisation.Role;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.Lives;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.TestItems;
import org.zhenggai.rectification.persistence.AssignmentMapper;
import org.zhenggai.rectification.persistence.ItemSight;
import org.zhenggai.rectification.sight.ItemAccess;
import org.zhenggai.rectification.sight.ItemDoor;

/** Use cases put together for one person, with what decides about rights in earnest and dummies for the rest. */
final class Bench {

    static final String ITEM = "ZG-2022-0703";

    private static final Set<Class<?>> IN_EARNEST = Set.of(OrganisationJournal.class, ResetRule.class);

    private final Map<Class<?>, Object> parts = new HashMap<>();

    Bench(Actor actor) {
        parts.put(CurrentActor.class, (CurrentActor) () -> actor);
        parts.put(Clock.class, Clock.fixed(Instant.parse("2023-03-01T01:00:00Z"), ZoneOffset.UTC));
        parts.put(TransactionTemplate.class, new TransactionTemplate(mock(PlatformTransactionManager.class)));
        var records = dummy(ItemRecords.class);
        when(records.locked(any())).thenReturn(TestItems.in(Status.IN_PROGRESS));
        var duties = dummy(AssignmentMapper.class);
        when(duties.of(any())).thenReturn(List.of());
        when(duties.find(any()))
                .thenReturn(new Assignment(
                        "task", ITEM, "Task_DraftPlan", null, "sfj", Role.HANDLER, null, Instant.EPOCH, Instant.EPOCH));
        when(dummy(ItemSight.class).find(any(), any())).thenReturn(Optional.of(TestItems.in(Status.IN_PROGRESS)));
        parts.put(ItemAccess.class, made(ItemDoor.class));
    }

    <T> T made(Class<T> type) {
        Constructor<?> constructor =
                Arrays.stream(type.getDeclaredConstructors()).findFirst().orElseThrow();
        Object[] parameters =
                Arrays.stream(constructor.getParameterTypes()).map(this::part).toArray();
        return type.cast(BeanUtils.instantiateClass(constructor, parameters));
    }

    /** Nothing was done, and nothing said to have been. */
    void verifyNothingDone() {
        verifyNoInteractions(dummy(AuditTrail.class), dummy(Lives.class));
    }

    private Object part(Class<?> type) {
        if (type == String.class) {
            return "";
        }
        if (List.class.isAssignableFrom(type)) {
            return List.of();
        }
        if (IN_EARNEST.contains(type)) {
            return made(type);
        }
        return dummy(type);
    }

    private <T> T dummy(Class<T> type) {
        return type.cast(parts.computeIfAbsent(type, absent -> mock(absent, RETURNS_DEEP_STUBS)));
    }
}
