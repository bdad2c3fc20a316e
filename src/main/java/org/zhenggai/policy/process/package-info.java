/** The engine's side of policy tables: what is deployed, and deploying a version. */
package org.zhenggai.policy.process;
