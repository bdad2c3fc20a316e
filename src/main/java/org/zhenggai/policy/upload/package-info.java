/** A policy is uploaded, deployed and applied to what runs. */
package org.zhenggai.policy.upload;
