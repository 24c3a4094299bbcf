(** Over what the statements of [theory/Conditioning.v] range, from the words of their readings;
    [_] is what they say there, where that is a relation between numbers. *)

Definition C33a_range := fun c : C33a_statement => (c :
  forall (T : finType) (P0 : T -> R) (C : pred T), (2 <= #|T|)%N -> is_dist P0 ->
  \sum_(i | C i) P0 i < 1 ->
  (fun i => if ~~ C i then P0 i / (\sum_(j | ~~ C j) P0 j) else 0) =1 P0).

Definition C33c_range := fun c : C33c_statement => (c :
  forall (T : finType) (P0 : T -> R) (C : pred T), (2 <= #|T|)%N -> is_dist P0 ->
  \sum_(i | C i) P0 i < 1 -> ((fun i =>
  if ~~ C i then P0 i / (\sum_(j | ~~ C j) P0 j) else 0) =1 P0 <-> \sum_(i | C i) P0 i = 0)).

Definition C33d_range := fun c : C33d_statement => (c :
  forall (T : finType) (P0 : T -> R) (C : pred T), (2 <= #|T|)%N -> is_dist P0 ->
  \sum_(i | C i) P0 i < 1 -> 0 < \sum_(i | C i) P0 i -> KL (vec P0) (vec (fun i =>
  if ~~ C i then P0 i / (\sum_(j | ~~ C j) P0 j) else 0)) = pinf).

Definition C33e_range := fun c : C33e_statement => (c :
  forall (T : finType) (P0 : T -> R) (C : pred T), (2 <= #|T|)%N -> is_dist P0 ->
  \sum_(i | C i) P0 i < 1 -> _ /\ _).

Definition C25c_range := fun c : C25c_statement => (c :
  forall (T : finType) (P0 P P' : T -> R) (tau : R), (2 <= #|T|)%N -> is_dist P0 -> is_dist P ->
  is_dist P' -> 0 < tau <= 1 -> 0 < mass P0 (escalated tau P) -> 0 < mass P0 (escalated tau P') ->
  answers tau P0 P =1 answers tau P0 P').

Definition C25d_range := fun c : C25d_statement => (c :
  forall (T : finType) (P0 P P' : T -> R) (tau : R), (2 <= #|T|)%N -> is_dist P0 -> is_dist P ->
  is_dist P' -> 0 < tau <= 1 -> 0 < mass P0 (escalated tau P) -> 0 < mass P0 (escalated tau P') ->
  (answers tau P0 P =1 answers tau P0 P' <-> forall i, 0 < P0 i -> (P i < tau <-> P' i < tau))).
