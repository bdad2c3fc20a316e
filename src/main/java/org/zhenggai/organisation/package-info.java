/** Units, people, roles and accounts; shown to the engine by a read-only identity provider, nothing mirrored. */
package org.zhenggai.organisation;
