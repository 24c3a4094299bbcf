(** The signatures of [theory/Limits.v] at sequences on two letters that take two values in turn. *)

Local Notation at_turns S P0 P :=
  (S (fun=> [finType of bool]) (fun=> P0) (fun=> labels) P).
