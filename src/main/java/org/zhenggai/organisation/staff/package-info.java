/**
 * Units, people, their roles, passwords and sessions: the use cases of the two administrators, and of one's own
 * account.
 */
package org.zhenggai.organisation.staff;
