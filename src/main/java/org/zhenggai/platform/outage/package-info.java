/** What happens while the database is away or too slow: nobody waits for long, and each answer says so. */
package org.zhenggai.platform.outage;
