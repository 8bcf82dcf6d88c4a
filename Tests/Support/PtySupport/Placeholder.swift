// Support/PtySupport
