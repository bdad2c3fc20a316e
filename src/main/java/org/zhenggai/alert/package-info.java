/** What people are told without having asked: one row a subject and recipient, and when it was read. */
package org.zhenggai.alert;
