(** What [theory/Passing.v] is made of is evaluated with [theory/Signatures.v]. *)
