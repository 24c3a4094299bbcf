(** Over what the statements of [theory/Orders.v] range, from the words of their readings. Order
    (i) mixes, (ii) lets the update act and then mixes, (iii) mixes and then lets it act; an update
    says which models may follow a model, and leads from distributions to distributions. *)

Definition C06a_range := fun c : C06a_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  exists2 delta : R, 0 <= delta & forall P : nat -> T -> R, is_dist (P 0%N) /\
  (forall n, exists s : sample T N, 0 < iid (P n) s /\ P n.+1 =1 emp s) ->
  forall n m : nat, (1 <= n)%N \/ P 0%N =1 P0 -> (n <= m)%N ->
  holds Gt (KL (vec P0) (vec (P n))) (fin delta) ->
  holds Gt (KL (vec P0) (vec (P m))) (fin delta)).

Definition C06b_range := fun c : C06b_statement => (c :
  forall (T : finType) (P0 : T -> R), is_dist P0 ->
  exists2 delta : R, 0 <= delta & forall N : nat, (0 < N)%N -> forall P : nat -> T -> R,
  is_dist (P 0%N) /\ (forall n, exists s : sample T N, 0 < iid (P n) s /\ P n.+1 =1 emp s) ->
  P 0%N =1 P0 -> forall n m : nat, (n <= m)%N ->
  holds Gt (KL (vec P0) (vec (P n))) (fin delta) ->
  holds Gt (KL (vec P0) (vec (P m))) (fin delta)).

Definition C06c_range := fun c : C06c_statement => (c :
  forall (T : finType) (N : nat) (lambda : R) (P0 : T -> R), (2 <= #|T|)%N -> (0 < N)%N ->
  lambda > 0 -> is_dist P0 -> exists2 delta : R, 0 <= delta &
  (exists2 p, is_dist p & holds Gt (KL (vec P0) (vec p)) (fin delta)) /\
  forall P : nat -> T -> R, is_dist (P 0%N) /\ (forall n, exists2 s : sample T N, 0 < iid (P n) s &
    P n.+1 =1 fun x => (INR N * emp s x + lambda) / (INR N + INR #|T| * lambda)) ->
  forall n m : nat, (n <= m)%N -> holds Gt (KL (vec P0) (vec (P n))) (fin delta) ->
  holds Gt (KL (vec P0) (vec (P m))) (fin delta)).

Definition C06e_range := fun c : C06e_statement => (c :
  forall (T : finType) (beta : R) (P0 : T -> R), (2 <= #|T|)%N -> beta > 0 -> is_dist P0 ->
  exists2 delta : R, 0 <= delta &
  (exists2 p, is_dist p & holds Gt (KL (vec P0) (vec p)) (fin delta)) /\
  forall P : nat -> T -> R, is_dist (P 0%N) /\ (forall n, P n.+1 =1 tempering beta (P n)) ->
  forall n m : nat, (n <= m)%N -> holds Gt (KL (vec P0) (vec (P n))) (fin delta) ->
  holds Gt (KL (vec P0) (vec (P m))) (fin delta)).

Definition C06f_range := fun c : C06f_statement => (c :
  forall (T : finType) (F : (T -> R) -> (T -> R) -> Prop) (alpha : R) (P0 : T -> R)
    (P : nat -> T -> R), (2 <= #|T|)%N ->
  (forall p, is_dist p -> (exists q, F p q) /\ forall q, F p q -> is_dist q) ->
  0 < alpha <= 1 -> is_dist P0 -> is_dist (P 0%N) /\ (forall n,
    P n.+1 =1 fun x => (1 - alpha) * P n x + alpha * P0 x) -> forall n : nat,
  holds Le (KL (vec P0) (vec (P n.+1))) (- elog (fin alpha))%ext).

Definition C06g_range := fun c : C06g_statement => (c :
  forall (T : finType) (F : (T -> R) -> (T -> R) -> Prop) (alpha : R) (P0 : T -> R)
    (P : nat -> T -> R), (2 <= #|T|)%N ->
  (forall p, is_dist p -> (exists q, F p q) /\ forall q, F p q -> is_dist q) ->
  0 < alpha <= 1 -> is_dist P0 -> is_dist (P 0%N) /\ (forall n, exists2 q, F (P n) q &
    P n.+1 =1 fun x => (1 - alpha) * q x + alpha * P0 x) -> forall n : nat,
  holds Le (KL (vec P0) (vec (P n.+1))) (- elog (fin alpha))%ext).

Definition C06h_range := fun c : C06h_statement => (c :
  forall (T : finType) (F : (T -> R) -> (T -> R) -> Prop) (alpha : R) (P0 : T -> R)
    (P : nat -> T -> R), (2 <= #|T|)%N ->
  (forall p, is_dist p -> (exists q, F p q) /\ forall q, F p q -> is_dist q) ->
  0 < alpha <= 1 -> is_dist P0 -> is_dist (P 0%N) /\ (forall n,
    F (fun x => (1 - alpha) * P n x + alpha * P0 x) (P n.+1)) -> forall n : nat,
  holds Le (KL (vec P0) (vec (P n.+1))) (- elog (fin alpha))%ext).

Definition C06i_range := fun c : C06i_statement => (c :
  (forall N : nat, (2 <= N)%N ->
   (exists s : sample bool N, KL (vec (fun b => if b then 1 / 2 else 1 - 1 / 2)) (vec (emp s)) =
     fin (/ 2 * ln (INR N ^ 2 / (4 * (INR N - 1))))) /\
   (forall s : sample bool N,
     holds Lt (KL (vec (fun b => if b then 1 / 2 else 1 - 1 / 2)) (vec (emp s))) pinf ->
     holds Le (KL (vec (fun b => if b then 1 / 2 else 1 - 1 / 2)) (vec (emp s)))
       (fin (/ 2 * ln (INR N ^ 2 / (4 * (INR N - 1))))))) /\
  Un_cv (fun N => / 2 * ln (INR N ^ 2 / (4 * (INR N - 1))) - / 2 * ln (INR N)) (- ln 2)).

Definition C22b_range := fun c : C22b_statement => (c :
  forall (T : finType) (N m : nat) (alpha : R) (P0 : T -> R), (2 <= #|T|)%N -> (0 < N)%N ->
  0 < alpha <= 1 -> is_dist P0 -> ~ (exists x, P0 =1 vertex x) -> forall eps : R, 0 < eps ->
  exists M : R, forall n : nat,
  E (history_law N (fun p => blend alpha p P0) m P0) (fun v : history T N m =>
    prob (history_law N id n (model P0 v m)) (fun w : history T N n => [exists j : 'I_n.+1,
      beyondb P0 M (model (model P0 v m) w j)])) <= eps).

Definition C22d_range := fun c : C22d_statement => (c :
  forall (T : finType) (F : (T -> R) -> (T -> R) -> Prop) (alpha : R) (P0 : T -> R)
    (P : nat -> T -> R), (2 <= #|T|)%N ->
  (forall p, is_dist p -> (exists q, F p q) /\ forall q, F p q -> is_dist q) ->
  0 < alpha <= 1 -> is_dist P0 -> is_dist (P 0%N) /\ (forall n,
    F (fun x => (1 - alpha) * P n x + alpha * P0 x) (P n.+1)) -> forall n : nat,
  holds Le (KL (vec P0) (vec (P n.+1))) (KL (vec P0) (vec (P n)))).

Definition C27e_range := fun c : C27e_statement => (c :
  forall (T : finType) (F : (T -> R) -> (T -> R) -> Prop) (alpha : R) (P0 : T -> R)
    (P : nat -> T -> R), (2 <= #|T|)%N ->
  (forall p, is_dist p -> (exists q, F p q) /\ forall q, F p q -> is_dist q) ->
  0 < alpha <= 1 -> is_dist P0 -> is_dist (P 0%N) /\ (forall n,
    F (fun x => (1 - alpha) * P n x + alpha * P0 x) (P n.+1)) -> forall n : nat,
  ~ (P n =1 P0) -> holds Lt (KL (vec P0) (vec (P n.+1))) (KL (vec P0) (vec (P n)))).

Definition C29c_range := fun c : C29c_statement => (c :
  forall (T : finType) (F : (T -> R) -> (T -> R) -> Prop) (alpha : R) (P0 : T -> R)
    (P : nat -> T -> R), (2 <= #|T|)%N ->
  (forall p, is_dist p -> (exists q, F p q) /\ forall q, F p q -> is_dist q) ->
  0 < alpha <= 1 -> is_dist P0 -> is_dist (P 0%N) /\ (forall n,
    F (fun x => (1 - alpha) * P n x + alpha * P0 x) (P n.+1)) -> forall n : nat,
  holds Le (KL (vec P0) (vec (P n.+1))) (KL (vec P0) (vec (P n)))).

Definition C30b_range := fun c : C30b_statement => (c :
  forall (T : finType) (F : (T -> R) -> (T -> R) -> Prop) (alpha : R) (P0 : T -> R)
    (P : nat -> T -> R), (2 <= #|T|)%N ->
  (forall p, is_dist p -> (exists q, F p q) /\ forall q, F p q -> is_dist q) ->
  0 < alpha <= 1 -> is_dist P0 -> is_dist (P 0%N) /\ (forall n,
    P n.+1 =1 fun x => (1 - alpha) * P n x + alpha * P0 x) -> forall n : nat,
  holds Le (KL (vec P0) (vec (P n))) (fin ((1 - alpha) ^ n) * KL (vec P0) (vec (P 0%N)))%ext).

Definition C30c_range := fun c : C30c_statement => (c :
  forall (o : order) (T : finType) (F : (T -> R) -> (T -> R) -> Prop) (alpha : R) (P0 Ph : T -> R)
    (P : nat -> T -> R), (2 <= #|T|)%N ->
  (forall p, is_dist p -> (exists q, F p q) /\ forall q, F p q -> is_dist q) ->
  0 < alpha <= 1 -> is_dist P0 -> is_dist Ph -> is_dist (P 0%N) /\ (forall n,
  match o with
  | mixed => P n.+1 =1 fun x => (1 - alpha) * P n x + alpha * Ph x
  | updated_then_mixed =>
      exists2 q, F (P n) q & P n.+1 =1 fun x => (1 - alpha) * q x + alpha * Ph x
  | mixed_then_updated => F (fun x => (1 - alpha) * P n x + alpha * Ph x) (P n.+1)
  end) -> forall n : nat,
  holds Le (KL (vec P0) (vec (P n.+1))) (fin ((1 - alpha) ^ n.+1) * KL (vec P0) (vec P0))%ext).

Definition C30d_range := fun c : C30d_statement => (c :
  forall (T : finType) (F : (T -> R) -> (T -> R) -> Prop) (alpha : R) (P0 : T -> R)
    (P : nat -> T -> R), (2 <= #|T|)%N ->
  (forall p, is_dist p -> (exists q, F p q) /\ forall q, F p q -> is_dist q) ->
  0 < alpha <= 1 -> is_dist P0 -> is_dist (P 0%N) /\ (forall n, exists2 q, F (P n) q &
    P n.+1 =1 fun x => (1 - alpha) * q x + alpha * P0 x) -> forall n : nat,
  holds Le (KL (vec P0) (vec (P n))) (fin ((1 - alpha) ^ n) * KL (vec P0) (vec (P 0%N)))%ext).

Definition C30e_range := fun c : C30e_statement => (c :
  forall (T : finType) (F : (T -> R) -> (T -> R) -> Prop) (alpha : R) (P0 : T -> R)
    (P : nat -> T -> R), (2 <= #|T|)%N ->
  (forall p, is_dist p -> (exists q, F p q) /\ forall q, F p q -> is_dist q) ->
  0 < alpha <= 1 -> is_dist P0 -> is_dist (P 0%N) /\ (forall n,
    F (fun x => (1 - alpha) * P n x + alpha * P0 x) (P n.+1)) -> forall n : nat,
  holds Le (KL (vec P0) (vec (P n))) (fin ((1 - alpha) ^ n) * KL (vec P0) (vec (P 0%N)))%ext).

Definition C30f_range := fun c : C30f_statement => (c :
  forall (T : finType) (F : (T -> R) -> (T -> R) -> Prop) (alpha delta eta : R) (P0 Ph : T -> R)
    (P Q : nat -> T -> R),
  (forall p, is_dist p -> (exists q, F p q) /\ forall q, F p q -> is_dist q) ->
  0 < alpha <= 1 -> is_dist P0 -> is_dist Ph -> is_dist (P 0%N) /\ (forall n, F (P n) (Q n) /\
    P n.+1 =1 fun x => (1 - alpha) * Q n x + alpha * Ph x) -> KL (vec P0) (vec Ph) = fin eta ->
  (forall n, holds Le (KL (vec P0) (vec (Q n))) (KL (vec P0) (vec (P n)) + fin delta)%ext) ->
  forall n : nat, holds Le (KL (vec P0) (vec (P n)))
    (fin ((1 - alpha) ^ n) * KL (vec P0) (vec (P 0%N)) +
     fin (((1 - alpha) * delta + alpha * eta) * (1 - (1 - alpha) ^ n) / alpha))%ext).

Definition C30g_range := fun c : C30g_statement => (c :
  forall (T : finType) (F : (T -> R) -> (T -> R) -> Prop) (alpha : R) (P0 Ph : T -> R)
    (P : nat -> T -> R),
  (forall p, is_dist p -> (exists q, F p q) /\ forall q, F p q -> is_dist q) ->
  0 < alpha <= 1 -> is_dist P0 -> is_dist Ph -> is_dist (P 0%N) /\ (forall n, exists2 q, F (P n) q &
    P n.+1 =1 fun x => (1 - alpha) * q x + alpha * Ph x) -> forall n : nat,
  holds Le (KL (vec P0) (vec (P n.+1))) (- elog (fin alpha) + KL (vec P0) (vec Ph))%ext).

Definition C30h_range := fun c : C30h_statement => (c :
  forall (T : finType) (F : (T -> R) -> (T -> R) -> Prop) (alpha delta eta : R) (P0 Ph : T -> R)
    (P Q : nat -> T -> R),
  (forall p, is_dist p -> (exists q, F p q) /\ forall q, F p q -> is_dist q) ->
  0 < alpha <= 1 -> 0 <= delta -> is_dist P0 -> is_dist Ph ->
  is_dist (P 0%N) /\ (forall n, F (P n) (Q n) /\
    P n.+1 =1 fun x => (1 - alpha) * Q n x + alpha * Ph x) -> KL (vec P0) (vec Ph) = fin eta ->
  (forall n, holds Le (KL (vec P0) (vec (Q n))) (KL (vec P0) (vec (P n)) + fin delta)%ext) ->
  (forall n : nat, holds Ge (eexp (- KL (vec P0) (vec (P n.+1))))
    (fin (1 - alpha) * fin (exp (- delta)) * eexp (- KL (vec P0) (vec (P n))) +
     fin alpha * fin (exp (- eta)))%ext) /\
  forall eps : R, 0 < eps -> exists n0 : nat, forall n : nat, (n0 <= n)%N ->
  holds Le (KL (vec P0) (vec (P n)))
    (fin (eta + ln (1 + (1 - alpha) * (1 - exp (- delta)) / alpha) + eps))).

Definition C30j_range := fun c : C30j_statement => (c : [/\
  forall (T : finType) (kept : (T -> R) -> {set T}), (forall p, is_dist p ->
    (forall i j, i \in kept p -> j \notin kept p -> p j <= p i) /\
    exists2 i, i \in kept p & 0 < p i) ->
  exists delta : R, forall P0 p q : T -> R, is_dist P0 -> is_dist p ->
  (q =1 fun i => if i \in kept p then p i / \sum_(j in kept p) p j else 0) ->
  holds Le (KL (vec P0) (vec q)) (KL (vec P0) (vec p) + fin delta)%ext,
  forall (T : finType) (N : nat), (0 < N)%N ->
  exists delta : R, forall P0 p q : T -> R, is_dist P0 -> is_dist p ->
  (exists s : sample T N, 0 < iid p s /\ q =1 emp s) ->
  holds Le (KL (vec P0) (vec q)) (KL (vec P0) (vec p) + fin delta)%ext &
  forall (T : finType) (beta : R), beta > 1 ->
  exists delta : R, forall P0 p q : T -> R, is_dist P0 -> is_dist p -> q =1 tempering beta p ->
  holds Le (KL (vec P0) (vec q)) (KL (vec P0) (vec p) + fin delta)%ext]).

Definition C31b_range := fun c : C31b_statement => (c :
  forall (T : finType) (F : (T -> R) -> (T -> R) -> Prop) (alpha : R) (P0 : T -> R)
    (P : nat -> T -> R), (2 <= #|T|)%N ->
  (forall p, is_dist p -> (exists q, F p q) /\ forall q, F p q -> is_dist q) ->
  0 < alpha <= 1 -> is_dist P0 -> is_dist (P 0%N) /\ (forall n,
    P n.+1 =1 fun x => (1 - alpha) * P n x + alpha * P0 x) -> forall eps : R, 0 < eps ->
  exists n0 : nat, forall n : nat, (n0 <= n)%N ->
  holds Le (KL (vec P0) (vec (P n))) (fin eps)).

Definition C31e_range := fun c : C31e_statement => (c :
  forall (T : finType) (f : (T -> R) -> T -> R) (alpha : R) (P0 : T -> R) (P : nat -> T -> R),
  (2 <= #|T|)%N -> (forall p, is_dist p -> is_dist (f p)) -> f P0 =1 P0 -> 0 < alpha <= 1 ->
  is_dist P0 -> is_dist (P 0%N) /\ (forall n, exists2 q, q =1 f (P n) &
    P n.+1 =1 fun x => (1 - alpha) * q x + alpha * P0 x) -> forall eps : R, 0 < eps ->
  exists n0 : nat, forall n : nat, (n0 <= n)%N ->
  holds Le (KL (vec P0) (vec (P n))) (fin eps)).

Definition C31f_range := fun c : C31f_statement => (c :
  forall (T : finType) (f : (T -> R) -> T -> R) (alpha : R) (P0 : T -> R) (P : nat -> T -> R),
  (2 <= #|T|)%N -> (forall p, is_dist p -> is_dist (f p)) -> f P0 =1 P0 -> 0 < alpha <= 1 ->
  is_dist P0 -> is_dist (P 0%N) /\ (forall n,
    P n.+1 =1 f (fun x => (1 - alpha) * P n x + alpha * P0 x)) -> forall eps : R, 0 < eps ->
  exists n0 : nat, forall n : nat, (n0 <= n)%N ->
  holds Le (KL (vec P0) (vec (P n))) (fin eps)).

Definition C31h_range := fun c : C31h_statement => (c :
  forall (T : finType) (F : (T -> R) -> (T -> R) -> Prop) (alpha : R) (P0 Ph : T -> R)
    (P : nat -> T -> R), (2 <= #|T|)%N ->
  (forall p, is_dist p -> (exists q, F p q) /\ forall q, F p q -> is_dist q) ->
  0 < alpha <= 1 -> is_dist P0 -> is_dist Ph -> holds Lt (KL (vec P0) (vec Ph)) pinf ->
  is_dist (P 0%N) /\ (forall n, F (fun x => (1 - alpha) * P n x + alpha * Ph x) (P n.+1)) ->
  forall n : nat, holds Lt (KL (vec P0) (vec (P n.+1))) pinf).

Definition C36j_range := fun c : C36j_statement => (c :
  forall (T : finType) (F : (T -> R) -> (T -> R) -> Prop) (alpha delta eta : R) (P0 Ph : T -> R)
    (P Q : nat -> T -> R),
  (forall p, is_dist p -> (exists q, F p q) /\ forall q, F p q -> is_dist q) ->
  0 < alpha <= 1 -> is_dist P0 -> is_dist Ph -> is_dist (P 0%N) /\ (forall n, F (P n) (Q n) /\
    P n.+1 =1 fun x => (1 - alpha) * Q n x + alpha * Ph x) ->
  holds Le (KL (vec P0) (vec Ph)) (fin eta) ->
  (forall n, holds Le (KL (vec P0) (vec (Q n))) (KL (vec P0) (vec (P n)) + fin delta)%ext) ->
  forall n : nat, holds Ge (eexp (- KL (vec P0) (vec (P n.+1))))
    (fin (1 - alpha) * fin (exp (- delta)) * eexp (- KL (vec P0) (vec (P n))) +
     fin alpha * fin (exp (- eta)))%ext).
