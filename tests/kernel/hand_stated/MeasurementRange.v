(** Over what the statements of [theory/Measurement.v] range, from the words of their readings;
    [_] is what they say there, where that is a relation between numbers. *)

Definition C34d_range := fun c : C34d_statement => (c :
  forall T : finType, (2 <= #|T|)%N -> forall t : R, 0 <= t -> exists rule : (T -> R) -> Prop,
  forall P0 Pn : T -> R, is_dist P0 -> is_dist Pn ->
  (rule Pn <-> holds Gt (KL (vec P0) (vec Pn)) (fin t))).

Definition C34h_range := fun c : C34h_statement => (c :
  forall (T : finType) (Pn : T -> R) (t : R), is_dist Pn -> 0 <= t ->
  ((forall P0 P0' : T -> R, is_dist P0 -> is_dist P0' ->
  (holds Gt (KL (vec P0) (vec Pn)) (fin t) <-> holds Gt (KL (vec P0') (vec Pn)) (fin t))) <->
  holds Ge (fin t) (eopp (elog (smallest (vec Pn)))))).

Definition C35a_range := fun c : C35a_statement => (c :
  forall (T : finType) (m : nat) (gamma : R) (Pn : T -> R), (0 < m)%N -> 0 < gamma < 1 ->
  is_dist Pn -> exists U : sample T m -> ext, forall P0 : T -> R, is_dist P0 ->
  1 - gamma <= prob (iid P0) (fun s : sample T m => at_most (KL (vec P0) (vec Pn)) (U s)) /\
  ((exists x, KL (vec P0) (vec Pn) = fin x) ->
  forall s : sample T m, 0 < iid P0 s -> exists x, U s = fin x)).

Definition C35b_range := fun c : C35b_statement => (c :
  forall (T : finType) (m : nat) (gamma : R), (0 < m)%N -> 0 < gamma < 1 -> exists u : R,
  forall Pn : T -> R, is_dist Pn -> (forall x, 0 < Pn x) -> exists U : sample T m -> ext,
  forall P0 : T -> R, is_dist P0 -> 1 - gamma <= prob (iid P0) (fun s : sample T m =>
  at_most (KL (vec P0) (vec Pn)) (U s) &&
  at_most (U s) (eadd (KL (vec P0) (vec Pn)) (fin u)))).

Definition C35c_range := fun c : C35c_statement => (c :
  forall (T : finType) (m : nat) (gamma : R), (0 < m)%N -> 0 < gamma < / 2 ->
  exists U : sample T m -> sample T m -> R, forall P0 Pn : T -> R, is_dist P0 -> is_dist Pn ->
  (forall x, 0 < Pn x) -> 1 - gamma <= E (iid P0) (fun s : sample T m =>
  prob (iid Pn) (fun s' : sample T m => at_most (KL (vec P0) (vec Pn)) (fin (U s s'))))).

Definition C35d_range := fun c : C35d_statement => (c :
  forall (T : finType) (m : nat) (gamma : R) (Pn : T -> R), (0 < m)%N -> 0 < gamma < 1 ->
  is_dist Pn -> ((exists U : sample T m -> ext, forall P0 : T -> R, is_dist P0 ->
  1 - gamma <= prob (iid P0) (fun s : sample T m => at_most (KL (vec P0) (vec Pn)) (U s)) /\
  ((exists x, KL (vec P0) (vec Pn) = fin x) ->
  forall s : sample T m, 0 < iid P0 s -> exists x, U s = fin x)) <-> (forall x, 0 < Pn x)) /\
  ((forall x, 0 < Pn x) -> forall P0 : T -> R, is_dist P0 ->
  1 - gamma <= prob (iid P0) (fun s : sample T m =>
  at_most (KL (vec P0) (vec Pn)) (eopp (elog (smallest (vec Pn))))) /\
  ((exists x, KL (vec P0) (vec Pn) = fin x) -> forall s : sample T m, 0 < iid P0 s ->
  exists x, eopp (elog (smallest (vec Pn))) = fin x))).

Definition C35e_range := fun c : C35e_statement => (c :
  forall (T : finType) (m : nat) (P0 Pn : T -> R), (0 < m)%N -> is_dist P0 -> is_dist Pn -> _).

Definition C37a_range := fun c : C37a_statement => (c :
  forall (T : finType) (P0 : T -> R), is_dist P0 -> forall X : nat -> T, (forall i, 0 < P0 (X i)) ->
  forall m : nat, (0 < m)%N -> _).

Definition C37b_range := fun c : C37b_statement => (c :
  forall (T : finType) (P0 : T -> R), is_dist P0 ->
  (exists a b : T, [/\ a != b, 0 < P0 a & 0 < P0 b]) -> forall m : nat, (0 < m)%N -> _).

Definition C37c_range := fun c : C37c_statement => (c :
  forall (T : finType) (P0 : T -> R) (C : pred T), is_dist P0 -> 0 < \sum_(y | ~~ C y) P0 y ->
  forall eps : R, 0 < eps -> exists m : nat, (0 < m)%N /\ forall n : nat,
  prob (iid (fun x => if C x then 0 else P0 x / (\sum_(y | ~~ C y) P0 y)))
  (fun s : sample T (m + n) => [exists j : 'I_n.+1,
  ~~ at_most (KL (vec P0) (vec (emp_first (m + j) s))) (fin eps)]) <= eps).

Definition C37e_range := fun c : C37e_statement => (c :
  forall (T : finType) (P0 : T -> R) (m : nat), (0 < m)%N -> is_dist P0 -> (forall x, 0 < P0 x) ->
  _).

Definition C37f_range := fun c : C37f_statement => (c :
  forall (T : finType) (P0 : T -> R) (m : nat), (0 < m)%N -> is_dist P0 -> _).

Definition C41a_range := fun c : C41a_statement => (c :
  exists (T : finType) (P0 x : T -> R), [/\ is_dist P0,
  exists a b : T, [/\ a != b, 0 < P0 a & 0 < P0 b] & injective x] /\
  exists (m : nat) (run : nat -> T -> R), (forall n, (n < m)%N -> is_dist (run n)) /\
  exists S : signature,
  (S = entropy_vanishes \/ S = variance_vanishes \/ S = divergence_explodes) /\
  forall P : nat -> T -> R, (forall n, is_dist (P n)) /\ (forall n, (n < m)%N -> P n = run n) ->
  ~ S (fun=> T) (fun=> P0) (fun=> x) P).

Definition C41b_range := fun c : C41b_statement => (c :
  exists (T : finType) (P0 x : T -> R), [/\ is_dist P0,
  exists a b : T, [/\ a != b, 0 < P0 a & 0 < P0 b] & injective x] /\
  exists (m : nat) (run : nat -> T -> R), (forall n, (n < m)%N -> is_dist (run n)) /\
  forall P : nat -> T -> R, (forall n, is_dist (P n)) /\ (forall n, (n < m)%N -> P n = run n) ->
  [/\ ~ (forall n, ent (P n.+1) <= ent (P n)),
  ~ (forall n, vari (P n.+1) x <= vari (P n) x) &
  ~ (forall n, holds Ge (KL (vec P0) (vec (P n.+1))) (KL (vec P0) (vec (P n))))]).
