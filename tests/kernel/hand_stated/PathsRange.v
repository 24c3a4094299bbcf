(** Over what the statements of [theory/Paths.v] range, from the words of their readings;
    [_] is what they say there, where that is a relation between numbers. *)

Definition C03a_range := fun c : C03a_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (2 <= #|T|)%N -> (0 < N)%N -> is_dist P0 ->
  forall (n : nat) (w : history T N n), 0 < history_law N id n P0 w -> forall j : nat, (j < n)%N ->
  unbroken Ge (KL (vec P0) (vec (model P0 w j.+1))) (KL (vec P0) (vec (model P0 w j)))).

Definition C07a_range := fun c : C07a_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (2 <= #|T|)%N -> (0 < N)%N -> is_dist P0 ->
  forall (n : nat) (w : history T N n), 0 < history_law N id n P0 w -> forall j : nat, (j < n)%N ->
  unbroken Le _ _).

Definition C09a_range := fun c : C09a_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (2 <= #|T|)%N -> (0 < N)%N -> is_dist P0 ->
  forall (n : nat) (w : history T N n), 0 < history_law N id n P0 w -> forall j : nat, (j < n)%N ->
  forall x : T -> R, injective x -> unbroken Le _ _).

Definition C12a_range := fun c : C12a_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (2 <= #|T|)%N -> (0 < N)%N -> is_dist P0 ->
  forall (n : nat) (w : history T N n), 0 < history_law N id n P0 w -> forall j : nat, (j < n)%N ->
  unbroken Ge (KL (vec P0) (vec (model P0 w j.+1))) (KL (vec P0) (vec (model P0 w j)))).

Definition C16a_range := fun c : C16a_statement => (c :
  forall (T : finType) (P0 : T -> R), is_dist P0 -> forall (N : nat) (start : T -> R),
  (2 <= #|T|)%N -> (0 < N)%N -> is_dist start -> forall (n : nat) (w : history T N n),
  0 < history_law N id n start w -> forall j : nat, (j < n)%N ->
  unbroken Ge (KL (vec P0) (vec (model start w j.+1))) (KL (vec P0) (vec (model start w j)))).

Definition C16c_range := fun c : C16c_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (2 <= #|T|)%N -> (0 < N)%N -> is_dist P0 ->
  forall (n : nat) (w : history T N n), 0 < history_law N id n P0 w -> forall i m : nat,
  (i <= m <= n)%N -> ~ (model P0 w i =1 P0) -> ~ (model P0 w m =1 P0)).

Definition C07c_range := fun c : C07c_statement => (c :
  forall (T : finType) (p : T -> R) (S : {set T}), is_dist p -> most_likely p S -> _).
