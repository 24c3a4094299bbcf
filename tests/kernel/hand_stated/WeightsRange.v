(** Over what the statements of [theory/Weights.v] range, from the words of their readings. *)

Definition C24c_range := fun c : C24c_statement => (c :
  forall (S T : finType) (n m : nat) (P0 x : S -> R) (model label : R -> T -> R)
    (mean variance : R), (0 < n)%N -> (0 < m)%N -> variance > 0 -> injective x ->
  [/\ is_dist P0, avg P0 x = mean, vari P0 x = variance & forall theta,
    [/\ is_dist (model theta), avg (model theta) (label theta) = theta &
        vari (model theta) (label theta) = variance]] ->
  forall theta theta' w w' : R,
  holds Lt
    (KL (vec P0) (vec (fun i => \sum_j
      (if Req_EM_T (label theta j) (x i) then model theta j else 0))))
    (KL (vec P0) (vec (fun i => \sum_j
      (if Req_EM_T (label theta' j) (x i) then model theta' j else 0)))) ->
  0 <= w <= 1 /\ (exists2 s, Un_cv (fun t => var_after n m P0 x model label w t theta) s &
    forall w1 s1, 0 <= w1 <= 1 ->
    Un_cv (fun t => var_after n m P0 x model label w1 t theta) s1 -> s <= s1) ->
  0 <= w' <= 1 /\ (exists2 s, Un_cv (fun t => var_after n m P0 x model label w' t theta') s &
    forall w1 s1, 0 <= w1 <= 1 ->
    Un_cv (fun t => var_after n m P0 x model label w1 t theta') s1 -> s <= s1) -> w < w').

Definition C24g_range := fun c : C24g_statement => (c :
  (forall (S T : finType) (n m : nat) (P0 x : S -> R) (model label : R -> T -> R)
     (mean variance : R), (0 < n)%N -> (0 < m)%N -> variance > 0 ->
   [/\ is_dist P0, avg P0 x = mean, vari P0 x = variance & forall theta,
     [/\ is_dist (model theta), avg (model theta) (label theta) = theta &
         vari (model theta) (label theta) = variance]] -> forall theta : R,
   [/\ forall w, 0 < w <= 1 -> Un_cv (fun t => var_after n m P0 x model label w t theta)
         (variance * (w ^ 2 / INR n + (1 - w) ^ 2 / INR m) / (1 - (1 - w) ^ 2)),
       cv_infty (fun t => var_after n m P0 x model label 0 t theta) &
       forall w, (0 <= w <= 1 /\
         exists2 s, Un_cv (fun t => var_after n m P0 x model label w t theta) s &
         forall w1 s1, 0 <= w1 <= 1 ->
         Un_cv (fun t => var_after n m P0 x model label w1 t theta) s1 -> s <= s1) <->
       w = (sqrt ((INR n / INR m) ^ 2 + 4 * (INR n / INR m)) - INR n / INR m) / 2]) /\
  (sqrt (1 ^ 2 + 4 * 1) - 1) / 2 = (sqrt 5 - 1) / 2).
