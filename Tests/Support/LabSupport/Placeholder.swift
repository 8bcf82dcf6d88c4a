// Support/LabSupport
