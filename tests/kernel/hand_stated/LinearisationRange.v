(** Over what the statements of [theory/Linearisation.v] range, from the words of their readings;
    order (ii) with exact human data, P' = (1 - alpha) F(P) + alpha P0. *)

Definition C31i_range := fun c : C31i_statement => (c :
  forall (T : finType) (norm : (T -> R) -> R) (F : (T -> R) -> T -> R) (P0 : T -> R) (g : R),
  [/\ forall u v, norm (fun i => u i + v i) <= norm u + norm v,
      forall c v, norm (fun i => c * v i) = Rabs c * norm v &
      exists2 c, 0 < c & forall v i, c * Rabs (v i) <= norm v] ->
  (forall p, is_dist p -> is_dist (F p)) -> is_dist P0 -> (forall x, 0 < P0 x) -> F P0 =1 P0 ->
  g > 1 ->
  ((forall eps, 0 < eps -> exists2 delta, 0 < delta & forall p, is_dist p ->
    norm (fun i => p i - P0 i) < delta ->
    norm (fun i => F p i - P0 i) <= (g + eps) * norm (fun i => p i - P0 i)) ->
   forall alpha, 0 < alpha <= 1 -> alpha > 1 - / g ->
   (forall eps, 0 < eps -> exists2 delta, 0 < delta &
    forall P, is_dist (P 0%N) /\ (forall n, exists2 q, q =1 F (P n) &
    P n.+1 =1 fun x => (1 - alpha) * q x + alpha * P0 x) ->
    norm (fun i => P 0%N i - P0 i) < delta -> forall n, norm (fun i => P n i - P0 i) < eps) /\
   exists2 delta, 0 < delta &
    forall P, is_dist (P 0%N) /\ (forall n, exists2 q, q =1 F (P n) &
    P n.+1 =1 fun x => (1 - alpha) * q x + alpha * P0 x) ->
    norm (fun i => P 0%N i - P0 i) < delta -> Un_cv (fun n => norm (fun i => P n i - P0 i)) 0 /\
    forall eps, 0 < eps -> exists n0, forall n, (n0 <= n)%N ->
    holds Le (KL (vec P0) (vec (P n))) (fin eps)) /\
  (forall K : (T -> R) -> Prop, (forall c v, 0 < c -> K v -> K (fun i => c * v i)) ->
   (exists v, [/\ K v, \sum_i v i = 0 & ~ v =1 (fun=> 0)]) ->
   (forall eps, 0 < eps -> exists2 delta, 0 < delta & forall p, is_dist p ->
    norm (fun i => p i - P0 i) < delta -> K (fun i => p i - P0 i) ->
    K (fun i => F p i - P0 i) /\
    (g - eps) * norm (fun i => p i - P0 i) <= norm (fun i => F p i - P0 i)) ->
   forall alpha, 0 < alpha < 1 - / g ->
   exists2 eps, 0 < eps &
   (forall P,
    is_dist (P 0%N) /\ (forall n, exists2 q, q =1 F (P n) &
    P n.+1 =1 fun x => (1 - alpha) * q x + alpha * P0 x) ->
    ~ P 0%N =1 P0 -> K (fun i => P 0%N i - P0 i) ->
    exists n, eps <= norm (fun i => P n i - P0 i)) /\
   forall delta, 0 < delta -> exists2 P,
    is_dist (P 0%N) /\ (forall n, exists2 q, q =1 F (P n) &
    P n.+1 =1 fun x => (1 - alpha) * q x + alpha * P0 x) &
    norm (fun i => P 0%N i - P0 i) < delta /\ exists n, eps <= norm (fun i => P n i - P0 i))).

Definition C31m_range := fun c : C31m_statement => (c :
  forall (T : finType) (beta : R), (2 <= #|T|)%N -> beta > 1 ->
  (forall alpha, 0 < alpha <= 1 -> alpha > 1 - / beta ->
   (forall eps, 0 < eps -> exists2 delta, 0 < delta & forall P : nat -> T -> R,
    is_dist (P 0%N) /\ (forall n, exists2 q, q =1 tempering beta (P n) &
    P n.+1 =1 fun x => (1 - alpha) * q x + alpha * (/ INR #|T|)) ->
    \sum_i Rabs (P 0%N i - / INR #|T|) < delta ->
    forall n, \sum_i Rabs (P n i - / INR #|T|) < eps) /\
   exists2 delta, 0 < delta & forall P : nat -> T -> R,
    is_dist (P 0%N) /\ (forall n, exists2 q, q =1 tempering beta (P n) &
    P n.+1 =1 fun x => (1 - alpha) * q x + alpha * (/ INR #|T|)) ->
    \sum_i Rabs (P 0%N i - / INR #|T|) < delta ->
    Un_cv (fun n => \sum_i Rabs (P n i - / INR #|T|)) 0 /\
    forall eps, 0 < eps -> exists n0, forall n, (n0 <= n)%N ->
    holds Le (KL (vec (fun _ => / INR #|T|)) (vec (P n))) (fin eps)) /\
  (forall alpha, 0 < alpha < 1 - / beta ->
   exists2 eps, 0 < eps &
   (forall P : nat -> T -> R, is_dist (P 0%N) /\ (forall n, exists2 q, q =1 tempering beta (P n) &
    P n.+1 =1 fun x => (1 - alpha) * q x + alpha * (/ INR #|T|)) ->
    ~ P 0%N =1 (fun _ => / INR #|T|) -> True ->
    exists n, eps <= \sum_i Rabs (P n i - / INR #|T|)) /\
   forall delta, 0 < delta -> exists2 P : nat -> T -> R,
    is_dist (P 0%N) /\ (forall n, exists2 q, q =1 tempering beta (P n) &
    P n.+1 =1 fun x => (1 - alpha) * q x + alpha * (/ INR #|T|)) &
    \sum_i Rabs (P 0%N i - / INR #|T|) < delta /\
    exists n, eps <= \sum_i Rabs (P n i - / INR #|T|))).
