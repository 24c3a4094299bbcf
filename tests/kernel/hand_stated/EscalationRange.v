(** Over what the statements of [theory/Escalation.v] range, from the words of their readings;
    [_] is what they say there, where that is a relation between numbers. *)

Definition C34a_range := fun c : C34a_statement => (c :
  forall (T : finType) (N : nat), (2 <= #|T|)%N -> (2 <= N)%N -> forall conf : (T -> R) -> R,
  conf = @max_score T \/ conf = @entropy_score T -> forall (tau a : R) (h p : T -> R), tau <= 1 ->
  0 < a <= 1 -> is_dist h -> (forall x, ~ h =1 vertex x) -> is_dist p -> conf p < tau ->
  forall (m : nat) (eps : R), 0 < eps -> exists n : nat,
  prob (history_law N (escalate conf tau a h) (m + n) p) (fun w : history T N (m + n) =>
  [forall j : 'I_n.+1, at_vertex (model p w (m + j)%N)]) < eps).

Definition C34e_range := fun c : C34e_statement => (c :
  forall (T : finType) (N : nat), (2 <= #|T|)%N -> (2 <= N)%N -> forall conf : (T -> R) -> R,
  conf = @max_score T \/ conf = @entropy_score T -> forall (tau a : R) (h : T -> R), tau <= 1 ->
  0 < a <= 1 -> is_dist h -> (forall x, ~ h =1 vertex x) -> (forall (x : T) (s : sample T N),
  0 < iid (escalate conf tau a h (vertex x)) s -> emp s =1 vertex x) /\ (forall p : T -> R,
  is_dist p -> forall eps : R, 0 < eps -> exists m : nat, forall n : nat,
  1 - eps <= prob (history_law N (escalate conf tau a h) (m + n) p) (fun w : history T N (m + n) =>
  [exists x, [forall j : 'I_n.+1, Req_EM_T (model p w (m + j)%N x) 1]]))).
