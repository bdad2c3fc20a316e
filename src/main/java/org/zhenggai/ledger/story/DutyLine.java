package org.zhenggai.ledger.story;

import java.util.List;
import org.zhenggai.ledger.AssignmentView;
import org.zhenggai.organisation.Person;

/**
 * An open duty on its item's page.
 *
 * @param own        whether it is the reader's to do
 * @param about      the piece of work that it is about, null for none
 * @param colleagues who else holds the post, for an office that may give it to one of them
 */
public record DutyLine(AssignmentView duty, boolean own, String about, List<Person> colleagues) {}
