/** Pages and API over policies. */
package org.zhenggai.policy.web;
