/** Who uploaded which version of a policy table, and how far it has been applied to what runs. */
package org.zhenggai.policy.persistence;
