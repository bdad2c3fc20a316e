/** What must hold of an uploaded policy before anything trusts it. */
package org.zhenggai.policy.check;
