package org.zhenggai.platform.web.admin;

/** How a place of the administration stands, for the overview. A feature provides one for each of its places. */
public interface AdminState {

    AdminTab tab();

    /** In a few words, in the reader's language. Asked only for those whom the place is for. */
    String inWords();
}
