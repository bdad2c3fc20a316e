package org.zhenggai.ledger;

import java.time.LocalDate;
import java.util.List;
import org.zhenggai.deadline.Light;
import org.zhenggai.platform.paging.Paged;
import org.zhenggai.rectification.Stage;
import org.zhenggai.rectification.sight.Sight.Part;

/**
 * What was asked, as one reader may see it on one day, and what is known beforehand of where the answer lies; list and
 * count share it. {@code scope} is the unit whose items alone may be seen, null for those who see all.
 * {@code candidates} are the few items that may say the text asked for; null where they are many, or were not looked
 * for; {@code spans} narrow down where the items of a light are to be found, null where they are not known; {@code part}
 * is the only one wanted of what a unit sees, null for both.
 */
public record ItemSelection(
        ItemFilter asked, String scope, LocalDate today, List<String> candidates, LightSpans spans, Part part) {

    private static final int SAID_BY_MANY = 1000;

    /** Nothing is known beforehand. */
    public ItemSelection(ItemFilter asked, String scope, LocalDate today) {
        this(asked, scope, today, null, null, null);
    }

    /** The same, its text already looked for. */
    public ItemSelection among(List<String> few) {
        return new ItemSelection(asked, scope, today, few, spans, part);
    }

    /** The same, narrowed down by what is known of all items. */
    public ItemSelection spanning(LightSpans known) {
        return new ItemSelection(asked, scope, today, candidates, known, part);
    }

    /** The same about one light, or, where that is null, about all. */
    public ItemSelection shining(Light other) {
        return new ItemSelection(asked.shining(other), scope, today, candidates, spans, part);
    }

    /** The same about one part of what the unit sees. */
    public ItemSelection of(Part one) {
        return new ItemSelection(asked, scope, today, candidates, spans, one);
    }

    /** Those that may hold an item. */
    public List<Part> parts() {
        if (scope == null) {
            return List.of(Part.EVERYTHING);
        }
        if (part != null) {
            return List.of(part);
        }
        String unit = asked.unit();
        return unit == null ? List.of(Part.OWN, Part.OTHERS) : List.of(unit.equals(scope) ? Part.OWN : Part.OTHERS);
    }

    /** Whether it asks for what is grey of what was dispatched; nearly all of that has ended. */
    public boolean greyOfDispatched() {
        ItemFilter.State state = asked.state();
        return asked.light() == Light.GREY
                && !asked.unlit()
                && (state == ItemFilter.State.DISPATCHED_EVER || part == Part.OWN && state == null);
    }

    /** Whether nothing is asked for but what was dispatched: whatever shines or was closed, and {@link #stage}. */
    public boolean dispatchedAnyway() {
        return asked.lit() || asked.state() != null || asked.closedIn() != null || asked.status() != null;
    }

    /** Whether so few of all items are asked for that a text which many say is read without looking for grams. */
    public boolean readToMakeSure() {
        return candidates == null && asked.runs();
    }

    /** Null where any status will do. */
    public Stage stage() {
        if (asked.status() == null) {
            return null;
        }
        Stage any = Stage.of(asked.status());
        return scope != null || asked.state() == ItemFilter.State.DISPATCHED_EVER ? any.dispatched() : any;
    }

    /** Whether an index has all that tells the lights of these items apart, so that counting reads no item. */
    public boolean countedInIndexes() {
        boolean ofProgramme = asked.programme() != null;
        boolean ofUnit = asked.unit() != null || part == Part.OWN;
        boolean ofStatus = asked.status() != null;
        return asked.search() == null
                && asked.kind() == null
                && asked.dispatchedIn() == null
                && part != Part.OTHERS
                && (!ofStatus || asked.unlit())
                && (asked.category() == null || ofProgramme)
                && !(ofUnit && ofProgramme)
                && (asked.closedIn() == null || !ofProgramme && !ofStatus && asked.state() == null && scope == null);
    }

    /** How far such items are counted: a text that many say has to be read to make sure. */
    public int countedUpTo() {
        return asked.search() != null && candidates == null ? SAID_BY_MANY : Paged.EXACT_UP_TO;
    }

    /** Null where nothing is known. */
    public LocalDate redUntil() {
        return spans == null ? null : spans.redUntil(asked.light(), today);
    }

    /** Null where nothing is known. */
    public LocalDate deadlineFrom() {
        return spans == null ? null : spans.deadlineFrom(asked.light(), today);
    }

    /** Null where nothing is known. */
    public LocalDate deadlineUntil() {
        return spans == null ? null : spans.deadlineUntil(asked.light(), today);
    }
}
