(** * What the readings of the claims state

    Written by `collapse-audit kernel` from the dossiers; never edited by hand.

    [C26a_statement] is what reading C26a states, as [collapse_audit.interpreters.coq] prints it:
    over every finite alphabet, with values in the extended reals that may be missing
    ([theory/Extended.v]) and with the functions of [theory/Language.v]. A hypothesis [holds]
    where both of its sides have a value and the relation is true; a claim is [unbroken] unless
    both of its sides have a value and the relation is false. [forall(V, relation)] says that the
    relation is unbroken for every distribution V, or every real V strictly between 0 and 1.
    [C30a_filled_statement] is a vacuous reading with its unspecified part filled in. *)

From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Distributions Extended Language.

(* C01a_statement. F(P) + ε is a distribution whenever F(P) is one: no letter becomes negative.

   P + c*Q - d*R >= 0
   given 0 <= c, c < inf, 0 <= d, d < inf

   On every alphabet of at least 2 letters, for all distributions P, Q, R and all reals c, d:
   where all hypotheses hold, the claim holds or one of its sides has no value. Coq writes R' for
   R. *)
Definition C01a_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P Q R' : T -> R), is_dist P -> is_dist Q -> is_dist R' ->
  forall (c d : R),
  holds Le (fin 0) (fin c) ->
  holds Lt (fin c) pinf ->
  holds Le (fin 0) (fin d) ->
  holds Lt (fin d) pinf ->
  vunbroken Ge (vec P + const (fin c) * vec Q - const (fin d) * vec R')%vec (const (fin 0)).

(* C01c_statement. If the entries of the noise sum to 0, those of F(P) + ε sum to 1.

   sum(P + c*Q - d*R) == 1
   given 0 <= c, c < inf, 0 <= d, d < inf, sum(c*Q - d*R) == 0

   On every alphabet of at least 2 letters, for all distributions P, Q, R and all reals c, d:
   where all hypotheses hold, the claim holds or one of its sides has no value. Coq writes R' for
   R. *)
Definition C01c_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P Q R' : T -> R), is_dist P -> is_dist Q -> is_dist R' ->
  forall (c d : R),
  holds Le (fin 0) (fin c) ->
  holds Lt (fin c) pinf ->
  holds Le (fin 0) (fin d) ->
  holds Lt (fin d) pinf ->
  holds Eq (sum (const (fin c) * vec Q - const (fin d) * vec R')%vec) (fin 0) ->
  unbroken Eq (sum (vec P + const (fin c) * vec Q - const (fin d) * vec R')%vec) (fin 1).

(* C01e_statement. F(P) + ε is a distribution whenever ε sums to 0: no letter becomes negative.

   P + Q - R >= 0

   On every alphabet of at least 2 letters, for all distributions P, Q, R: the claim holds or one
   of its sides has no value. Coq writes R' for R. *)
Definition C01e_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P Q R' : T -> R), is_dist P -> is_dist Q -> is_dist R' ->
  vunbroken Ge (vec P + vec Q - vec R')%vec (const (fin 0)).

(* C01f_statement. If the entries of F(P) + ε sum to 1, those of the noise sum to 0.

   sum(c*Q - d*R) == 0
   given 0 <= c, c < inf, 0 <= d, d < inf, sum(P + c*Q - d*R) == 1

   On every alphabet of at least 2 letters, for all distributions Q, R, P and all reals c, d:
   where all hypotheses hold, the claim holds or one of its sides has no value. Coq writes R' for
   R. *)
Definition C01f_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Q R' P : T -> R), is_dist Q -> is_dist R' -> is_dist P ->
  forall (c d : R),
  holds Le (fin 0) (fin c) ->
  holds Lt (fin c) pinf ->
  holds Le (fin 0) (fin d) ->
  holds Lt (fin d) pinf ->
  holds Eq (sum (vec P + const (fin c) * vec Q - const (fin d) * vec R')%vec) (fin 1) ->
  unbroken Eq (sum (const (fin c) * vec Q - const (fin d) * vec R')%vec) (fin 0).

(* C04f_statement. Tempering with β > 1 lowers the probability of every rare letter.

   dot(point(0), temper(b, P)) < dot(point(0), P)
   given 1 < b, b < inf, 0 < dot(point(0), P), dot(point(0), P) < 1/k

   On every alphabet of at least 2 letters, for every distribution P and every real b: where all
   hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C04f_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P : T -> R), is_dist P ->
  forall (b : R),
  holds Lt (fin 1) (fin b) ->
  holds Lt (fin b) pinf ->
  holds Lt (fin 0) (dot (point 0) (vec P)) ->
  holds Lt (dot (point 0) (vec P)) (fin 1 / alphabet_size T) ->
  unbroken Lt (dot (point 0) (temper (fin b) (vec P))) (dot (point 0) (vec P)).

(* C06d_statement. One exact anchored step with Ph = P0 ends at divergence −ln α or less,
   wherever it starts.

   KL(P0, mix(alpha, Pt, Ph)) <= -log(alpha)
   given 0 < alpha, alpha <= 1, Ph == P0

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Ph and every real
   alpha: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C06d_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Ph : T -> R), is_dist P0 -> is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  vholds Eq (vec Ph) (vec P0) ->
  unbroken Le (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Ph))) (- elog (fin alpha)).

(* C07e_statement. Tempering with β > 1 does not raise entropy.

   entropy(temper(b, P)) <= entropy(P)
   given 1 < b, b < inf

   On every alphabet of at least 2 letters, for every distribution P and every real b: where all
   hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C07e_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P : T -> R), is_dist P ->
  forall (b : R),
  holds Lt (fin 1) (fin b) ->
  holds Lt (fin b) pinf ->
  unbroken Le (entropy (temper (fin b) (vec P))) (entropy (vec P)).

(* C12h_statement. On a finite alphabet, D(Pn‖P0) ≤ −ln min P0.

   KL(Pn, P0) <= -log(min(P0))

   On every alphabet of at least 2 letters, for all distributions Pn, P0: the claim holds or one
   of its sides has no value. *)
Definition C12h_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Pn P0 : T -> R), is_dist Pn -> is_dist P0 ->
  unbroken Le (KL (vec Pn) (vec P0)) (- elog (smallest (vec P0))).

(* C14c_statement. Step by step under resampling, variance does not rise where entropy falls.

   var(Q) <= var(P)
   given entropy(Q) < entropy(P), KL(Q, P) < inf

   On every alphabet of at least 2 letters, for all distributions Q, P: where all hypotheses
   hold, the claim holds or one of its sides has no value. *)
Definition C14c_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Q P : T -> R), is_dist Q -> is_dist P ->
  holds Lt (entropy (vec Q)) (entropy (vec P)) ->
  holds Lt (KL (vec Q) (vec P)) pinf ->
  unbroken Le (var (vec Q) indices) (var (vec P) indices).

(* C14p_statement. Step by step under resampling, whenever the divergence from P0 rises the
   entropy falls.

   entropy(Q) < entropy(P)
   given KL(P0, Q) > KL(P0, P), KL(Q, P) < inf, KL(P, P0) < inf

   On every alphabet of at least 2 letters, for all distributions Q, P, P0: where all hypotheses
   hold, the claim holds or one of its sides has no value. *)
Definition C14p_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Q P P0 : T -> R), is_dist Q -> is_dist P -> is_dist P0 ->
  holds Gt (KL (vec P0) (vec Q)) (KL (vec P0) (vec P)) ->
  holds Lt (KL (vec Q) (vec P)) pinf ->
  holds Lt (KL (vec P) (vec P0)) pinf ->
  unbroken Lt (entropy (vec Q)) (entropy (vec P)).

(* C14q_statement. On two letters variance does not rise where entropy falls.

   var(mix(q, point(0), point(1)), x) <= var(mix(p, point(0), point(1)), x)
   given 0 <= p, p <= 1, 0 <= q, q <= 1, entropy(mix(q, point(0), point(1))) < entropy(mix(p,
   point(0), point(1)))

   On every alphabet of at least 2 letters, for every real vector x and all reals q, p: where all
   hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C14q_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (x : T -> R),
  forall (q p : R),
  holds Le (fin 0) (fin p) ->
  holds Le (fin p) (fin 1) ->
  holds Le (fin 0) (fin q) ->
  holds Le (fin q) (fin 1) ->
  holds Lt
    (entropy (mix (fin q) (point 0) (point 1) : T -> ext))
    (entropy (mix (fin p) (point 0) (point 1) : T -> ext)) ->
  unbroken Le
    (var (mix (fin q) (point 0) (point 1)) (vec x))
    (var (mix (fin p) (point 0) (point 1)) (vec x)).

(* C15a_statement. H(Pn) → 0 forces max Pn → 1, since max P ≥ exp(−H(P)).

   max(P) >= exp(-entropy(P))

   On every alphabet of at least 2 letters, for every distribution P: the claim holds or one of
   its sides has no value. *)
Definition C15a_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P : T -> R), is_dist P ->
  unbroken Ge (largest (vec P)) (eexp (- entropy (vec P))).

(* C15c_statement. Entropy bounds confidence: H(P) ≥ −ln max P.

   entropy(P) >= -log(max(P))

   On every alphabet of at least 2 letters, for every distribution P: the claim holds or one of
   its sides has no value. *)
Definition C15c_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P : T -> R), is_dist P ->
  unbroken Ge (entropy (vec P)) (- elog (largest (vec P))).

(* C17b_statement. Mixing in a contaminated but closer distribution Q does not lower the
   divergence from P0.

   KL(P0, mix(alpha, Pt, Q)) >= KL(P0, Pt)
   given 0 < alpha, alpha <= 1, Q != P0, KL(P0, Q) < KL(P0, Pt)

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Q and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C17b_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Q : T -> R), is_dist P0 -> is_dist Pt -> is_dist Q ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  vholds Ne (vec Q) (vec P0) ->
  holds Lt (KL (vec P0) (vec Q)) (KL (vec P0) (vec Pt)) ->
  unbroken Ge (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Q))) (KL (vec P0) (vec Pt)).

(* C17d_statement. Mixing in a contaminated but closer distribution Q raises the divergence from
   P0.

   KL(P0, mix(alpha, Pt, Q)) > KL(P0, Pt)
   given 0 < alpha, alpha <= 1, Q != P0, KL(P0, Q) < KL(P0, Pt)

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Q and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C17d_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Q : T -> R), is_dist P0 -> is_dist Pt -> is_dist Q ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  vholds Ne (vec Q) (vec P0) ->
  holds Lt (KL (vec P0) (vec Q)) (KL (vec P0) (vec Pt)) ->
  unbroken Gt (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Q))) (KL (vec P0) (vec Pt)).

(* C17e_statement. Mixing in any Q with D(P0‖Q) < D(P0‖Pt) lowers the divergence from P0.

   KL(P0, mix(alpha, Pt, Q)) < KL(P0, Pt)
   given 0 < alpha, alpha <= 1, KL(P0, Q) < KL(P0, Pt)

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Q and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C17e_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Q : T -> R), is_dist P0 -> is_dist Pt -> is_dist Q ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  holds Lt (KL (vec P0) (vec Q)) (KL (vec P0) (vec Pt)) ->
  unbroken Lt (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Q))) (KL (vec P0) (vec Pt)).

(* C18c_statement. Mixing with the uniform distribution at weight α keeps D(P0‖·) ≤ −ln α + ln k
   − H(P0).

   KL(P0, mix(alpha, Pt, uniform)) <= -log(alpha) + log(k) - entropy(P0)
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions P0, Pt and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C18c_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt : T -> R), is_dist P0 -> is_dist Pt ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le
    (KL (vec P0) (mix (fin alpha) (vec Pt) uniform))
    (- elog (fin alpha) + elog (alphabet_size T) - entropy (vec P0)).

(* C18d_statement. Mixing with a stored sample Q at weight α keeps D(P0‖·) ≤ −ln α + D(P0‖Q).

   KL(P0, mix(alpha, Pt, Q)) <= -log(alpha) + KL(P0, Q)
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Q and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C18d_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Q : T -> R), is_dist P0 -> is_dist Pt -> is_dist Q ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le
    (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Q)))
    (- elog (fin alpha) + KL (vec P0) (vec Q)).

(* C19a_statement. The weights of the anchored model sum to 1.

   sum(mix(alpha, Pt, Ph)) == 1
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions Pt, Ph and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C19a_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Pt Ph : T -> R), is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Eq (sum (mix (fin alpha) (vec Pt) (vec Ph))) (fin 1).

(* C19b_statement. No weight of the anchored model is negative.

   mix(alpha, Pt, Ph) >= 0
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions Pt, Ph and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C19b_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Pt Ph : T -> R), is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  vunbroken Ge (mix (fin alpha) (vec Pt) (vec Ph)) (const (fin 0)).

(* C20a_statement. The anchored model has more entropy than the uncorrected one.

   entropy(mix(alpha, Pt, Ph)) > entropy(Pt)
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions Pt, Ph and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C20a_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Pt Ph : T -> R), is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Gt (entropy (mix (fin alpha) (vec Pt) (vec Ph))) (entropy (vec Pt)).

(* C20b_statement. The same when the uncorrected model is fully collapsed (a vertex).

   entropy(mix(alpha, Pt, Ph)) > entropy(Pt)
   given 0 < alpha, alpha <= 1, max(Pt) == 1

   On every alphabet of at least 2 letters, for all distributions Pt, Ph and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C20b_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Pt Ph : T -> R), is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  holds Eq (largest (vec Pt)) (fin 1) ->
  unbroken Gt (entropy (mix (fin alpha) (vec Pt) (vec Ph))) (entropy (vec Pt)).

(* C20c_statement. From a vertex, entropy rises whenever Ph ≠ Pt and α < 1.

   entropy(mix(alpha, Pt, Ph)) > entropy(Pt)
   given max(Pt) == 1, Ph != Pt, alpha > 0, alpha < 1

   On every alphabet of at least 2 letters, for all distributions Pt, Ph and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C20c_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Pt Ph : T -> R), is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Eq (largest (vec Pt)) (fin 1) ->
  vholds Ne (vec Ph) (vec Pt) ->
  holds Gt (fin alpha) (fin 0) ->
  holds Lt (fin alpha) (fin 1) ->
  unbroken Gt (entropy (mix (fin alpha) (vec Pt) (vec Ph))) (entropy (vec Pt)).

(* C20d_statement. Entropy is at least (1 − α)H(Pt) + αH(Ph).

   entropy(mix(alpha, Pt, Ph)) >= (1 - alpha)*entropy(Pt) + alpha*entropy(Ph)
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions Pt, Ph and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C20d_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Pt Ph : T -> R), is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Ge
    (entropy (mix (fin alpha) (vec Pt) (vec Ph)))
    ((fin 1 - fin alpha) * entropy (vec Pt) + fin alpha * entropy (vec Ph)).

(* C20e_statement. Entropy is at most (1 − α)H(Pt) + αH(Ph) + h(α).

   entropy(mix(alpha, Pt, Ph)) <= (1 - alpha)*entropy(Pt) + alpha*entropy(Ph) - alpha*log(alpha)
   - (1 - alpha)*log(1 - alpha)
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions Pt, Ph and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C20e_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Pt Ph : T -> R), is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le
    (entropy (mix (fin alpha) (vec Pt) (vec Ph)))
    ((fin 1 - fin alpha) * entropy (vec Pt) + fin alpha * entropy (vec Ph) - fin alpha * elog
      (fin alpha) - (fin 1 - fin alpha) * elog (fin 1 - fin alpha)).

(* C20f_statement. Entropy does not fall if H(Ph) ≥ H(Pt).

   entropy(mix(alpha, Pt, Ph)) >= entropy(Pt)
   given 0 < alpha, alpha <= 1, entropy(Ph) >= entropy(Pt)

   On every alphabet of at least 2 letters, for all distributions Pt, Ph and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C20f_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Pt Ph : T -> R), is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  holds Ge (entropy (vec Ph)) (entropy (vec Pt)) ->
  unbroken Ge (entropy (mix (fin alpha) (vec Pt) (vec Ph))) (entropy (vec Pt)).

(* C20g_statement. Where entropy rises at some α, D(Ph‖Pt) > H(Pt) − H(Ph).

   KL(Ph, Pt) + entropy(Ph) > entropy(Pt)
   given 0 < alpha, alpha <= 1, entropy(mix(alpha, Pt, Ph)) > entropy(Pt)

   On every alphabet of at least 2 letters, for all distributions Ph, Pt and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C20g_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Ph Pt : T -> R), is_dist Ph -> is_dist Pt ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  holds Gt (entropy (mix (fin alpha) (vec Pt) (vec Ph))) (entropy (vec Pt)) ->
  unbroken Gt (KL (vec Ph) (vec Pt) + entropy (vec Ph)) (entropy (vec Pt)).

(* C20h_statement. If entropy rises at no α, D(Ph‖Pt) ≤ H(Pt) − H(Ph).

   KL(Ph, Pt) + entropy(Ph) <= entropy(Pt)
   given KL(Ph, Pt) < inf, forall(alpha, entropy(mix(alpha, Pt, Ph)) <= entropy(Pt))

   On every alphabet of at least 2 letters, for all distributions Ph, Pt: where all hypotheses
   hold, the claim holds or one of its sides has no value. *)
Definition C20h_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Ph Pt : T -> R), is_dist Ph -> is_dist Pt ->
  holds Lt (KL (vec Ph) (vec Pt)) pinf ->
  (forall alpha : R, (0 < alpha < 1)%R -> unbroken Le
    (entropy (mix (fin alpha) (vec Pt) (vec Ph)))
    (entropy (vec Pt))) ->
  unbroken Le (KL (vec Ph) (vec Pt) + entropy (vec Ph)) (entropy (vec Pt)).

(* C21a_statement. The anchored model has a larger variance than the uncorrected one.

   var(mix(alpha, Pt, Ph)) > var(Pt)
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions Pt, Ph and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C21a_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Pt Ph : T -> R), is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Gt (var (mix (fin alpha) (vec Pt) (vec Ph)) indices) (var (vec Pt) indices).

(* C21b_statement. The same when the uncorrected model is fully collapsed (a vertex).

   var(mix(alpha, Pt, Ph)) > var(Pt)
   given 0 < alpha, alpha <= 1, max(Pt) == 1

   On every alphabet of at least 2 letters, for all distributions Pt, Ph and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C21b_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Pt Ph : T -> R), is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  holds Eq (largest (vec Pt)) (fin 1) ->
  unbroken Gt (var (mix (fin alpha) (vec Pt) (vec Ph)) indices) (var (vec Pt) indices).

(* C21c_statement. From a vertex, variance rises whenever Ph gives mass to a different label and
   α < 1.

   var(mix(alpha, Pt, Ph), x) > var(Pt, x)
   given max(Pt) == 1, var(Ph, x) + (mean(Ph, x) - mean(Pt, x))**2 > 0, alpha > 0, alpha < 1

   On every alphabet of at least 2 letters, for all distributions Pt, Ph and every real vector x
   and every real alpha: where all hypotheses hold, the claim holds or one of its sides has no
   value. *)
Definition C21c_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Pt Ph : T -> R), is_dist Pt -> is_dist Ph ->
  forall (x : T -> R),
  forall (alpha : R),
  holds Eq (largest (vec Pt)) (fin 1) ->
  holds Gt
    (var (vec Ph) (vec x) + epow (mean (vec Ph) (vec x) - mean (vec Pt) (vec x)) (fin 2))
    (fin 0) ->
  holds Gt (fin alpha) (fin 0) ->
  holds Lt (fin alpha) (fin 1) ->
  unbroken Gt (var (mix (fin alpha) (vec Pt) (vec Ph)) (vec x)) (var (vec Pt) (vec x)).

(* C21d_statement. Var(mix) = (1 − α)Var(Pt) + αVar(Ph) + α(1 − α)(μt − μh)².

   var(mix(alpha, Pt, Ph), x) == (1 - alpha)*var(Pt, x) + alpha*var(Ph, x) + alpha*(1 -
   alpha)*(mean(Pt, x) - mean(Ph, x))**2
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions Pt, Ph and every real vector x
   and every real alpha: where all hypotheses hold, the claim holds or one of its sides has no
   value. *)
Definition C21d_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Pt Ph : T -> R), is_dist Pt -> is_dist Ph ->
  forall (x : T -> R),
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Eq
    (var (mix (fin alpha) (vec Pt) (vec Ph)) (vec x))
    ((fin 1 - fin alpha) * var (vec Pt) (vec x) + fin alpha * var (vec Ph) (vec x) + fin alpha *
      (fin 1 - fin alpha) * epow (mean (vec Pt) (vec x) - mean (vec Ph) (vec x)) (fin 2)).

(* C21e_statement. Under anchoring, entropy and variance never move in opposite directions.

   (entropy(mix(alpha, Pt, Ph)) - entropy(Pt))*(var(mix(alpha, Pt, Ph)) - var(Pt)) >= 0
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions Pt, Ph and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C21e_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Pt Ph : T -> R), is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Ge
    ((entropy (mix (fin alpha) (vec Pt) (vec Ph)) - entropy (vec Pt)) * (var (mix (fin alpha)
      (vec Pt) (vec Ph)) indices - var (vec Pt) indices))
    (fin 0).

(* C21f_statement. On two letters entropy and variance never move in opposite directions.

   (entropy(mix(q, point(0), point(1))) - entropy(mix(p, point(0), point(1))))*(var(mix(q,
   point(0), point(1)), x) - var(mix(p, point(0), point(1)), x)) >= 0
   given 0 <= p, p <= 1, 0 <= q, q <= 1

   On every alphabet of at least 2 letters, for every real vector x and all reals q, p: where all
   hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C21f_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (x : T -> R),
  forall (q p : R),
  holds Le (fin 0) (fin p) ->
  holds Le (fin p) (fin 1) ->
  holds Le (fin 0) (fin q) ->
  holds Le (fin q) (fin 1) ->
  unbroken Ge
    ((entropy (mix (fin q) (point 0) (point 1) : T -> ext) - entropy (mix (fin p) (point 0)
      (point 1) : T -> ext)) * (var (mix (fin q) (point 0) (point 1)) (vec x) - var (mix (fin p)
      (point 0) (point 1)) (vec x)))
    (fin 0).

(* C22a_statement. Order (i), Ph = P0: D(P0‖P_{n+1}) ≤ D(P0‖Pn).

   KL(P0, mix(alpha, Pn, P0)) <= KL(P0, Pn)
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions P0, Pn and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C22a_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pn : T -> R), is_dist P0 -> is_dist Pn ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le (KL (vec P0) (mix (fin alpha) (vec Pn) (vec P0))) (KL (vec P0) (vec Pn)).

(* C22c_statement. Order (ii), Ph = P0: D(P0‖P_{n+1}) ≤ D(P0‖Pn).

   KL(P0, mix(alpha, Pt, P0)) <= KL(P0, Pn)
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Pn and every real
   alpha: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C22c_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Pn : T -> R), is_dist P0 -> is_dist Pt -> is_dist Pn ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le (KL (vec P0) (mix (fin alpha) (vec Pt) (vec P0))) (KL (vec P0) (vec Pn)).

(* C22e_statement. Order (ii), any Ph: D(P0‖P_{n+1}) ≤ −ln α + D(P0‖Ph) at every generation.

   KL(P0, mix(alpha, Pt, Ph)) <= -log(alpha) + KL(P0, Ph)
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Ph and every real
   alpha: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C22e_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Ph : T -> R), is_dist P0 -> is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le
    (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Ph)))
    (- elog (fin alpha) + KL (vec P0) (vec Ph)).

(* C23a_statement. D(P0‖mix) is non-increasing in α.

   KL(P0, mix(b, Pt, Ph)) <= KL(P0, mix(a, Pt, Ph))
   given 0 < a, a <= b, b <= 1, b > 0, a < 1

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Ph and all reals b, a:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C23a_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Ph : T -> R), is_dist P0 -> is_dist Pt -> is_dist Ph ->
  forall (b a : R),
  holds Lt (fin 0) (fin a) ->
  holds Le (fin a) (fin b) ->
  holds Le (fin b) (fin 1) ->
  holds Gt (fin b) (fin 0) ->
  holds Lt (fin a) (fin 1) ->
  unbroken Le
    (KL (vec P0) (mix (fin b) (vec Pt) (vec Ph)))
    (KL (vec P0) (mix (fin a) (vec Pt) (vec Ph))).

(* C23b_statement. The same when Ph = P0.

   KL(P0, mix(b, Pt, Ph)) <= KL(P0, mix(a, Pt, Ph))
   given 0 < a, a <= b, b <= 1, Ph == P0, b > 0, a < 1

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Ph and all reals b, a:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C23b_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Ph : T -> R), is_dist P0 -> is_dist Pt -> is_dist Ph ->
  forall (b a : R),
  holds Lt (fin 0) (fin a) ->
  holds Le (fin a) (fin b) ->
  holds Le (fin b) (fin 1) ->
  vholds Eq (vec Ph) (vec P0) ->
  holds Gt (fin b) (fin 0) ->
  holds Lt (fin a) (fin 1) ->
  unbroken Le
    (KL (vec P0) (mix (fin b) (vec Pt) (vec Ph)))
    (KL (vec P0) (mix (fin a) (vec Pt) (vec Ph))).

(* C23c_statement. D(P0‖mix) is convex in α.

   KL(P0, mix((1 - t)*a + t*b, Pt, Ph)) <= (1 - t)*KL(P0, mix(a, Pt, Ph)) + t*KL(P0, mix(b, Pt,
   Ph))
   given 0 <= a, a <= 1, 0 <= b, b <= 1, t > 0, t < 1

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Ph and all reals t, a,
   b: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C23c_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Ph : T -> R), is_dist P0 -> is_dist Pt -> is_dist Ph ->
  forall (t a b : R),
  holds Le (fin 0) (fin a) ->
  holds Le (fin a) (fin 1) ->
  holds Le (fin 0) (fin b) ->
  holds Le (fin b) (fin 1) ->
  holds Gt (fin t) (fin 0) ->
  holds Lt (fin t) (fin 1) ->
  unbroken Le
    (KL (vec P0) (mix ((fin 1 - fin t) * fin a + fin t * fin b) (vec Pt) (vec Ph)))
    ((fin 1 - fin t) * KL (vec P0) (mix (fin a) (vec Pt) (vec Ph)) + fin t * KL (vec P0) (mix
      (fin b) (vec Pt) (vec Ph))).

(* C23d_statement. Where Σ P0·Pt/Ph ≤ 1, D(P0‖mix) is non-increasing in α on [0, 1].

   KL(P0, mix(b, Pt, Ph)) <= KL(P0, mix(a, Pt, Ph))
   given 0 <= a, a <= b, b <= 1, mean_ratio(P0, Pt, Ph) <= 1, KL(P0, Ph) < inf, b > 0, a < 1

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Ph and all reals b, a:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C23d_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Ph : T -> R), is_dist P0 -> is_dist Pt -> is_dist Ph ->
  forall (b a : R),
  holds Le (fin 0) (fin a) ->
  holds Le (fin a) (fin b) ->
  holds Le (fin b) (fin 1) ->
  holds Le (mean_ratio (vec P0) (vec Pt) (vec Ph)) (fin 1) ->
  holds Lt (KL (vec P0) (vec Ph)) pinf ->
  holds Gt (fin b) (fin 0) ->
  holds Lt (fin a) (fin 1) ->
  unbroken Le
    (KL (vec P0) (mix (fin b) (vec Pt) (vec Ph)))
    (KL (vec P0) (mix (fin a) (vec Pt) (vec Ph))).

(* C23e_statement. If no mixture is closer to P0 than Ph itself, Σ P0·Pt/Ph ≤ 1.

   mean_ratio(P0, Pt, Ph) <= 1
   given KL(P0, Ph) < inf, forall(s, KL(P0, mix(1 - s, Pt, Ph)) >= KL(P0, Ph))

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Ph: where all
   hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C23e_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Ph : T -> R), is_dist P0 -> is_dist Pt -> is_dist Ph ->
  holds Lt (KL (vec P0) (vec Ph)) pinf ->
  (forall s : R, (0 < s < 1)%R -> unbroken Ge
    (KL (vec P0) (mix (fin 1 - fin s) (vec Pt) (vec Ph)))
    (KL (vec P0) (vec Ph))) ->
  unbroken Le (mean_ratio (vec P0) (vec Pt) (vec Ph)) (fin 1).

(* C24a_statement. Equal divergence implies equal optimal α.

   KL(P0, mix(a, Qt, Ph)) >= KL(P0, mix(b, Qt, Ph))
   given KL(P0, Pt) == KL(P0, Qt), a < b, b < c, c <= 1, KL(P0, mix(c, Pt, Ph)) < KL(P0, mix(b,
   Pt, Ph)), a > 0, a < 1, b > 0, b < 1, c > 0

   On every alphabet of at least 2 letters, for all distributions P0, Qt, Ph, Pt and all reals a,
   b, c: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C24a_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Qt Ph Pt : T -> R), is_dist P0 -> is_dist Qt -> is_dist Ph -> is_dist Pt ->
  forall (a b c : R),
  holds Eq (KL (vec P0) (vec Pt)) (KL (vec P0) (vec Qt)) ->
  holds Lt (fin a) (fin b) ->
  holds Lt (fin b) (fin c) ->
  holds Le (fin c) (fin 1) ->
  holds Lt
    (KL (vec P0) (mix (fin c) (vec Pt) (vec Ph)))
    (KL (vec P0) (mix (fin b) (vec Pt) (vec Ph))) ->
  holds Gt (fin a) (fin 0) ->
  holds Lt (fin a) (fin 1) ->
  holds Gt (fin b) (fin 0) ->
  holds Lt (fin b) (fin 1) ->
  holds Gt (fin c) (fin 0) ->
  unbroken Ge
    (KL (vec P0) (mix (fin a) (vec Qt) (vec Ph)))
    (KL (vec P0) (mix (fin b) (vec Qt) (vec Ph))).

(* C24b_statement. Larger divergence implies larger optimal α.

   KL(P0, mix(a, Qt, Ph)) >= KL(P0, mix(b, Qt, Ph))
   given KL(P0, Pt) < KL(P0, Qt), a < b, b < c, c <= 1, KL(P0, mix(c, Pt, Ph)) < KL(P0, mix(b,
   Pt, Ph)), a > 0, a < 1, b > 0, b < 1, c > 0

   On every alphabet of at least 2 letters, for all distributions P0, Qt, Ph, Pt and all reals a,
   b, c: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C24b_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Qt Ph Pt : T -> R), is_dist P0 -> is_dist Qt -> is_dist Ph -> is_dist Pt ->
  forall (a b c : R),
  holds Lt (KL (vec P0) (vec Pt)) (KL (vec P0) (vec Qt)) ->
  holds Lt (fin a) (fin b) ->
  holds Lt (fin b) (fin c) ->
  holds Le (fin c) (fin 1) ->
  holds Lt
    (KL (vec P0) (mix (fin c) (vec Pt) (vec Ph)))
    (KL (vec P0) (mix (fin b) (vec Pt) (vec Ph))) ->
  holds Gt (fin a) (fin 0) ->
  holds Lt (fin a) (fin 1) ->
  holds Gt (fin b) (fin 0) ->
  holds Lt (fin b) (fin 1) ->
  holds Gt (fin c) (fin 0) ->
  unbroken Ge
    (KL (vec P0) (mix (fin a) (vec Qt) (vec Ph)))
    (KL (vec P0) (mix (fin b) (vec Qt) (vec Ph))).

(* C24d_statement. With Ph = P0 the one-step optimum is α = 1.

   KL(P0, mix(1, Pt, P0)) < KL(P0, mix(a, Pt, P0))
   given 0 <= a, a < 1, Pt != P0

   On every alphabet of at least 2 letters, for all distributions P0, Pt and every real a: where
   all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C24d_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt : T -> R), is_dist P0 -> is_dist Pt ->
  forall (a : R),
  holds Le (fin 0) (fin a) ->
  holds Lt (fin a) (fin 1) ->
  vholds Ne (vec Pt) (vec P0) ->
  unbroken Lt
    (KL (vec P0) (mix (fin 1) (vec Pt) (vec P0)))
    (KL (vec P0) (mix (fin a) (vec Pt) (vec P0))).

(* C24e_statement. An α in (0, 1) with Σ P0·Ph/mix = Σ P0·Pt/mix is optimal.

   KL(P0, mix(a, Pt, Ph)) <= KL(P0, mix(b, Pt, Ph))
   given 0 < a, a < 1, 0 <= b, b <= 1, KL(P0, mix(a, Pt, Ph)) < inf, mean_ratio(P0, Ph, mix(a,
   Pt, Ph)) == mean_ratio(P0, Pt, mix(a, Pt, Ph))

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Ph and all reals a, b:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C24e_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Ph : T -> R), is_dist P0 -> is_dist Pt -> is_dist Ph ->
  forall (a b : R),
  holds Lt (fin 0) (fin a) ->
  holds Lt (fin a) (fin 1) ->
  holds Le (fin 0) (fin b) ->
  holds Le (fin b) (fin 1) ->
  holds Lt (KL (vec P0) (mix (fin a) (vec Pt) (vec Ph))) pinf ->
  holds Eq
    (mean_ratio (vec P0) (vec Ph) (mix (fin a) (vec Pt) (vec Ph)))
    (mean_ratio (vec P0) (vec Pt) (mix (fin a) (vec Pt) (vec Ph))) ->
  unbroken Le
    (KL (vec P0) (mix (fin a) (vec Pt) (vec Ph)))
    (KL (vec P0) (mix (fin b) (vec Pt) (vec Ph))).

(* C24f_statement. Where some α > 0 is better than none, Σ P0·Ph/Pt > 1.

   mean_ratio(P0, Ph, Pt) > 1
   given 0 < alpha, alpha <= 1, KL(P0, mix(alpha, Pt, Ph)) < KL(P0, Pt)

   On every alphabet of at least 2 letters, for all distributions P0, Ph, Pt and every real
   alpha: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C24f_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Ph Pt : T -> R), is_dist P0 -> is_dist Ph -> is_dist Pt ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  holds Lt (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Ph))) (KL (vec P0) (vec Pt)) ->
  unbroken Gt (mean_ratio (vec P0) (vec Ph) (vec Pt)) (fin 1).

(* C25a_statement. Independence is sufficient: the bound holds for every Ph fixed before the loop
   runs.

   KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Ph and every real
   alpha: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C25a_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Ph : T -> R), is_dist P0 -> is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le
    (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Ph)))
    ((fin 1 - fin alpha) * KL (vec P0) (vec Pt)).

(* C25b_statement. Independence is necessary: where the bound holds, the source answered P0
   regardless.

   Ph == P0
   given 0 < alpha, alpha <= 1, KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)

   On every alphabet of at least 2 letters, for all distributions Ph, P0, Pt and every real
   alpha: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C25b_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Ph P0 Pt : T -> R), is_dist Ph -> is_dist P0 -> is_dist Pt ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  holds Le
    (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Ph)))
    ((fin 1 - fin alpha) * KL (vec P0) (vec Pt)) ->
  vunbroken Eq (vec Ph) (vec P0).

(* C26a_statement. For all P0, Pt, Ph and all α in (0, 1].

   KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Ph and every real
   alpha: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C26a_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Ph : T -> R), is_dist P0 -> is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le
    (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Ph)))
    ((fin 1 - fin alpha) * KL (vec P0) (vec Pt)).

(* C26b_statement. With exact human data, Ph = P0, it holds.

   KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)
   given 0 < alpha, alpha <= 1, Ph == P0

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Ph and every real
   alpha: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C26b_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Ph : T -> R), is_dist P0 -> is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  vholds Eq (vec Ph) (vec P0) ->
  unbroken Le
    (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Ph)))
    ((fin 1 - fin alpha) * KL (vec P0) (vec Pt)).

(* C26c_statement. If it holds at one α for every model Pt, then Ph = P0.

   Ph == P0
   given 0 < alpha, alpha <= 1, forall(Pt, KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt))

   On every alphabet of at least 2 letters, for all distributions Ph, P0 and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C26c_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Ph P0 : T -> R), is_dist Ph -> is_dist P0 ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  (forall Pt : T -> R, is_dist Pt -> unbroken Le
    (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Ph)))
    ((fin 1 - fin alpha) * KL (vec P0) (vec Pt))) ->
  vunbroken Eq (vec Ph) (vec P0).

(* C26d_statement. At α = 1 it says Ph = P0.

   Ph == P0
   given alpha == 1, KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)

   On every alphabet of at least 2 letters, for all distributions Ph, P0, Pt and every real
   alpha: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C26d_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Ph P0 Pt : T -> R), is_dist Ph -> is_dist P0 -> is_dist Pt ->
  forall (alpha : R),
  holds Eq (fin alpha) (fin 1) ->
  holds Le
    (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Ph)))
    ((fin 1 - fin alpha) * KL (vec P0) (vec Pt)) ->
  vunbroken Eq (vec Ph) (vec P0).

(* C26e_statement. What convexity gives: the bound with α·D(P0‖Ph) added.

   KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt) + alpha*KL(P0, Ph)
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Ph and every real
   alpha: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C26e_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Ph : T -> R), is_dist P0 -> is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le
    (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Ph)))
    ((fin 1 - fin alpha) * KL (vec P0) (vec Pt) + fin alpha * KL (vec P0) (vec Ph)).

(* C26f_statement. A triple that satisfies it at some α has Σ P0·Ph/Pt − 1 ≥ D(P0‖Pt).

   mean_ratio(P0, Ph, Pt) - 1 >= KL(P0, Pt)
   given 0 < alpha, alpha <= 1, KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt), KL(P0, Pt)
   < inf

   On every alphabet of at least 2 letters, for all distributions P0, Ph, Pt and every real
   alpha: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C26f_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Ph Pt : T -> R), is_dist P0 -> is_dist Ph -> is_dist Pt ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  holds Le
    (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Ph)))
    ((fin 1 - fin alpha) * KL (vec P0) (vec Pt)) ->
  holds Lt (KL (vec P0) (vec Pt)) pinf ->
  unbroken Ge (mean_ratio (vec P0) (vec Ph) (vec Pt) - fin 1) (KL (vec P0) (vec Pt)).

(* C26g_statement. The α at which a triple satisfies it form an interval that begins at 0.

   KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)
   given 0 < alpha, alpha < beta, beta <= 1, KL(P0, mix(beta, Pt, Ph)) <= (1 - beta)*KL(P0, Pt),
   alpha < 1, beta > 0

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Ph and all reals alpha,
   beta: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C26g_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Ph : T -> R), is_dist P0 -> is_dist Pt -> is_dist Ph ->
  forall (alpha beta : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Lt (fin alpha) (fin beta) ->
  holds Le (fin beta) (fin 1) ->
  holds Le
    (KL (vec P0) (mix (fin beta) (vec Pt) (vec Ph)))
    ((fin 1 - fin beta) * KL (vec P0) (vec Pt)) ->
  holds Lt (fin alpha) (fin 1) ->
  holds Gt (fin beta) (fin 0) ->
  unbroken Le
    (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Ph)))
    ((fin 1 - fin alpha) * KL (vec P0) (vec Pt)).

(* C26h_statement. A triple that violates it at every α has Σ P0·Ph/Pt − 1 ≤ D(P0‖Pt).

   mean_ratio(P0, Ph, Pt) - 1 <= KL(P0, Pt)
   given KL(P0, Pt) < inf, forall(alpha, KL(P0, mix(alpha, Pt, Ph)) > (1 - alpha)*KL(P0, Pt))

   On every alphabet of at least 2 letters, for all distributions P0, Ph, Pt: where all
   hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C26h_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Ph Pt : T -> R), is_dist P0 -> is_dist Ph -> is_dist Pt ->
  holds Lt (KL (vec P0) (vec Pt)) pinf ->
  (forall alpha : R, (0 < alpha < 1)%R -> unbroken Gt
    (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Ph)))
    ((fin 1 - fin alpha) * KL (vec P0) (vec Pt))) ->
  unbroken Le (mean_ratio (vec P0) (vec Ph) (vec Pt) - fin 1) (KL (vec P0) (vec Pt)).

(* C26i_statement. In total variation the step is exact: TV(P0, mix) = (1−α)·TV(P0, Pt) for Ph =
   P0.

   TV(P0, mix(alpha, Pt, P0)) == (1 - alpha)*TV(P0, Pt)
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions P0, Pt and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C26i_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt : T -> R), is_dist P0 -> is_dist Pt ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Eq
    (TV (vec P0) (mix (fin alpha) (vec Pt) (vec P0)))
    ((fin 1 - fin alpha) * TV (vec P0) (vec Pt)).

(* C26j_statement. χ² to P0 contracts by the square: χ²(mix‖P0) = (1−α)²·χ²(Pt‖P0) for Ph = P0.

   chi2(mix(alpha, Pt, P0), P0) == (1 - alpha)**2*chi2(Pt, P0)
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions Pt, P0 and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C26j_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Pt P0 : T -> R), is_dist Pt -> is_dist P0 ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Eq
    (chi2 (mix (fin alpha) (vec Pt) (vec P0)) (vec P0))
    (epow (fin 1 - fin alpha) (fin 2) * chi2 (vec Pt) (vec P0)).

(* C26k_statement. Inaccuracy is tolerated far from P0: an exact bound on D(P0‖Ph) when D(P0‖Pt)
   ≥ d0.

   KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)
   given 0 < alpha, alpha <= 1, 0 <= d0, d0 < inf, KL(P0, Pt) >= d0, alpha*exp(-KL(P0, Ph)) >=
   exp(-(1 - alpha)*d0) - (1 - alpha)*exp(-d0)

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Ph and all reals alpha,
   d0: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C26k_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Ph : T -> R), is_dist P0 -> is_dist Pt -> is_dist Ph ->
  forall (alpha d0 : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  holds Le (fin 0) (fin d0) ->
  holds Lt (fin d0) pinf ->
  holds Ge (KL (vec P0) (vec Pt)) (fin d0) ->
  holds Ge
    (fin alpha * eexp (- KL (vec P0) (vec Ph)))
    (eexp ((- (fin 1 - fin alpha)) * fin d0) - (fin 1 - fin alpha) * eexp (- fin d0)) ->
  unbroken Le
    (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Ph)))
    ((fin 1 - fin alpha) * KL (vec P0) (vec Pt)).

(* C26l_statement. Beyond that tolerance the bound fails, for P0 a vertex.

   KL(point(0), mix(alpha, Pt, Ph)) > (1 - alpha)*KL(point(0), Pt)
   given 0 < alpha, alpha <= 1, 0 <= d0, d0 < inf, KL(point(0), Pt) == d0,
   alpha*exp(-KL(point(0), Ph)) < exp(-(1 - alpha)*d0) - (1 - alpha)*exp(-d0)

   On every alphabet of at least 2 letters, for all distributions Pt, Ph and all reals alpha, d0:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C26l_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Pt Ph : T -> R), is_dist Pt -> is_dist Ph ->
  forall (alpha d0 : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  holds Le (fin 0) (fin d0) ->
  holds Lt (fin d0) pinf ->
  holds Eq (KL (point 0) (vec Pt)) (fin d0) ->
  holds Lt
    (fin alpha * eexp (- KL (point 0) (vec Ph)))
    (eexp ((- (fin 1 - fin alpha)) * fin d0) - (fin 1 - fin alpha) * eexp (- fin d0)) ->
  unbroken Gt
    (KL (point 0) (mix (fin alpha) (vec Pt) (vec Ph)))
    ((fin 1 - fin alpha) * KL (point 0) (vec Pt)).

(* C26m_statement. It is enough that the human data are closer to P0 than the model.

   KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)
   given 0 < alpha, alpha <= 1, KL(P0, Ph) < KL(P0, Pt)

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Ph and every real
   alpha: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C26m_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Ph : T -> R), is_dist P0 -> is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  holds Lt (KL (vec P0) (vec Ph)) (KL (vec P0) (vec Pt)) ->
  unbroken Le
    (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Ph)))
    ((fin 1 - fin alpha) * KL (vec P0) (vec Pt)).

(* C26n_statement. If the human data are closer to P0 than the model, it holds at some α at
   least.

   mean_ratio(P0, Ph, Pt) - 1 >= KL(P0, Pt)
   given KL(P0, Ph) < KL(P0, Pt), KL(P0, Pt) < inf

   On every alphabet of at least 2 letters, for all distributions P0, Ph, Pt: where all
   hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C26n_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Ph Pt : T -> R), is_dist P0 -> is_dist Ph -> is_dist Pt ->
  holds Lt (KL (vec P0) (vec Ph)) (KL (vec P0) (vec Pt)) ->
  holds Lt (KL (vec P0) (vec Pt)) pinf ->
  unbroken Ge (mean_ratio (vec P0) (vec Ph) (vec Pt) - fin 1) (KL (vec P0) (vec Pt)).

(* C27a_statement. (1−α)·D is strictly smaller than D.

   (1 - alpha)*KL(P0, Pt) < KL(P0, Pt)
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions P0, Pt and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C27a_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt : T -> R), is_dist P0 -> is_dist Pt ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Lt ((fin 1 - fin alpha) * KL (vec P0) (vec Pt)) (KL (vec P0) (vec Pt)).

(* C27b_statement. With exact human data the divergence falls strictly, unless the model already
   is P0.

   KL(P0, mix(alpha, Pt, P0)) < KL(P0, Pt)
   given 0 < alpha, alpha <= 1, Pt != P0

   On every alphabet of at least 2 letters, for all distributions P0, Pt and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C27b_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt : T -> R), is_dist P0 -> is_dist Pt ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  vholds Ne (vec Pt) (vec P0) ->
  unbroken Lt (KL (vec P0) (mix (fin alpha) (vec Pt) (vec P0))) (KL (vec P0) (vec Pt)).

(* C27c_statement. Order (i), the current model is mixed: below the current generation's D.

   KL(P0, mix(alpha, Pn, P0)) < KL(P0, Pn)
   given 0 < alpha, alpha <= 1, Pn != P0

   On every alphabet of at least 2 letters, for all distributions P0, Pn and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C27c_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pn : T -> R), is_dist P0 -> is_dist Pn ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  vholds Ne (vec Pn) (vec P0) ->
  unbroken Lt (KL (vec P0) (mix (fin alpha) (vec Pn) (vec P0))) (KL (vec P0) (vec Pn)).

(* C27d_statement. Order (ii), train and then mix: below the current generation's D.

   KL(P0, mix(alpha, Pt, P0)) < KL(P0, Pn)
   given 0 < alpha, alpha <= 1, Pn != P0

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Pn and every real
   alpha: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C27d_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Pn : T -> R), is_dist P0 -> is_dist Pt -> is_dist Pn ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  vholds Ne (vec Pn) (vec P0) ->
  unbroken Lt (KL (vec P0) (mix (fin alpha) (vec Pt) (vec P0))) (KL (vec P0) (vec Pn)).

(* C27f_statement. (1−α)·D is strictly smaller than D whenever 0 < D < ∞.

   (1 - alpha)*KL(P0, Pt) < KL(P0, Pt)
   given 0 < alpha, alpha <= 1, Pt != P0, KL(P0, Pt) < inf

   On every alphabet of at least 2 letters, for all distributions P0, Pt and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C27f_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt : T -> R), is_dist P0 -> is_dist Pt ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  vholds Ne (vec Pt) (vec P0) ->
  holds Lt (KL (vec P0) (vec Pt)) pinf ->
  unbroken Lt ((fin 1 - fin alpha) * KL (vec P0) (vec Pt)) (KL (vec P0) (vec Pt)).

(* C28a_statement. D(P0‖mix) < D(P0‖Pt) for every α, model and human distribution.

   KL(P0, mix(alpha, Pt, Ph)) < KL(P0, Pt)
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Ph and every real
   alpha: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C28a_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Ph : T -> R), is_dist P0 -> is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Lt (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Ph))) (KL (vec P0) (vec Pt)).

(* C28b_statement. It holds whenever the human data are closer to P0 than the model is.

   KL(P0, mix(alpha, Pt, Ph)) < KL(P0, Pt)
   given 0 < alpha, alpha <= 1, KL(P0, Ph) < KL(P0, Pt)

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Ph and every real
   alpha: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C28b_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Ph : T -> R), is_dist P0 -> is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  holds Lt (KL (vec P0) (vec Ph)) (KL (vec P0) (vec Pt)) ->
  unbroken Lt (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Ph))) (KL (vec P0) (vec Pt)).

(* C28c_statement. Where anchoring helps at some α, Σ P0·Ph/Pt exceeds 1.

   mean_ratio(P0, Ph, Pt) > 1
   given 0 < alpha, alpha <= 1, KL(P0, mix(alpha, Pt, Ph)) < KL(P0, Pt)

   On every alphabet of at least 2 letters, for all distributions P0, Ph, Pt and every real
   alpha: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C28c_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Ph Pt : T -> R), is_dist P0 -> is_dist Ph -> is_dist Pt ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  holds Lt (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Ph))) (KL (vec P0) (vec Pt)) ->
  unbroken Gt (mean_ratio (vec P0) (vec Ph) (vec Pt)) (fin 1).

(* C28d_statement. The good α form an interval: what helps at β helps at every smaller α.

   KL(P0, mix(alpha, Pt, Ph)) < KL(P0, Pt)
   given 0 < alpha, alpha < beta, beta <= 1, KL(P0, mix(beta, Pt, Ph)) < KL(P0, Pt), alpha < 1,
   beta > 0

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Ph and all reals alpha,
   beta: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C28d_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Ph : T -> R), is_dist P0 -> is_dist Pt -> is_dist Ph ->
  forall (alpha beta : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Lt (fin alpha) (fin beta) ->
  holds Le (fin beta) (fin 1) ->
  holds Lt (KL (vec P0) (mix (fin beta) (vec Pt) (vec Ph))) (KL (vec P0) (vec Pt)) ->
  holds Lt (fin alpha) (fin 1) ->
  holds Gt (fin beta) (fin 0) ->
  unbroken Lt (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Ph))) (KL (vec P0) (vec Pt)).

(* C28e_statement. If anchoring helps at no α, Σ P0·Ph/Pt is at most 1.

   mean_ratio(P0, Ph, Pt) <= 1
   given KL(P0, Pt) < inf, forall(alpha, KL(P0, mix(alpha, Pt, Ph)) >= KL(P0, Pt))

   On every alphabet of at least 2 letters, for all distributions P0, Ph, Pt: where all
   hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C28e_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Ph Pt : T -> R), is_dist P0 -> is_dist Ph -> is_dist Pt ->
  holds Lt (KL (vec P0) (vec Pt)) pinf ->
  (forall alpha : R, (0 < alpha < 1)%R -> unbroken Ge
    (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Ph)))
    (KL (vec P0) (vec Pt))) ->
  unbroken Le (mean_ratio (vec P0) (vec Ph) (vec Pt)) (fin 1).

(* C29a_statement. Order (i), Ph = P0: D(P0‖Pn) is non-increasing.

   KL(P0, mix(alpha, Pn, P0)) <= KL(P0, Pn)
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions P0, Pn and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C29a_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pn : T -> R), is_dist P0 -> is_dist Pn ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le (KL (vec P0) (mix (fin alpha) (vec Pn) (vec P0))) (KL (vec P0) (vec Pn)).

(* C29b_statement. Order (ii), Ph = P0: D(P0‖Pn) is non-increasing.

   KL(P0, mix(alpha, Pt, P0)) <= KL(P0, Pn)
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Pn and every real
   alpha: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C29b_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Pn : T -> R), is_dist P0 -> is_dist Pt -> is_dist Pn ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le (KL (vec P0) (mix (fin alpha) (vec Pt) (vec P0))) (KL (vec P0) (vec Pn)).

(* C29d_statement. Order (ii): D(P0‖F(Pn)) ≤ D(P0‖Pn)/(1 − α) suffices.

   KL(P0, mix(alpha, Pt, P0)) <= KL(P0, Pn)
   given 0 < alpha, alpha <= 1, (1 - alpha)*KL(P0, Pt) <= KL(P0, Pn)

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Pn and every real
   alpha: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C29d_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Pn : T -> R), is_dist P0 -> is_dist Pt -> is_dist Pn ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  holds Le ((fin 1 - fin alpha) * KL (vec P0) (vec Pt)) (KL (vec P0) (vec Pn)) ->
  unbroken Le (KL (vec P0) (mix (fin alpha) (vec Pt) (vec P0))) (KL (vec P0) (vec Pn)).

(* C29e_statement. Order (ii): the weaker D(P0‖F(Pn)) ≤ −ln((exp(−D(P0‖Pn)) − α)/(1 − α))
   suffices.

   KL(P0, mix(alpha, Pt, P0)) <= KL(P0, Pn)
   given 0 < alpha, alpha <= 1, (1 - alpha)*exp(-KL(P0, Pt)) + alpha >= exp(-KL(P0, Pn))

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Pn and every real
   alpha: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C29e_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Pn : T -> R), is_dist P0 -> is_dist Pt -> is_dist Pn ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  holds Ge
    ((fin 1 - fin alpha) * eexp (- KL (vec P0) (vec Pt)) + fin alpha)
    (eexp (- KL (vec P0) (vec Pn))) ->
  unbroken Le (KL (vec P0) (mix (fin alpha) (vec Pt) (vec P0))) (KL (vec P0) (vec Pn)).

(* C29f_statement. The divergence obeys the triangle inequality D(P0‖F(Pn)) ≤ D(P0‖Pn) +
   D(Pn‖F(Pn)).

   KL(P0, Pt) <= KL(P0, Pn) + KL(Pn, Pt)

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Pn: the claim holds or
   one of its sides has no value. *)
Definition C29f_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Pn : T -> R), is_dist P0 -> is_dist Pt -> is_dist Pn ->
  unbroken Le (KL (vec P0) (vec Pt)) (KL (vec P0) (vec Pn) + KL (vec Pn) (vec Pt)).

(* C29g_statement. If P/F(P) is at most e^δ at every letter, the drift is at most δ for every P0.

   KL(P0, Pt) <= KL(P0, Pn) + delta
   given 0 <= delta, delta < inf, Pn <= exp(delta)*Pt

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Pn and every real
   delta: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C29g_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Pn : T -> R), is_dist P0 -> is_dist Pt -> is_dist Pn ->
  forall (delta : R),
  holds Le (fin 0) (fin delta) ->
  holds Lt (fin delta) pinf ->
  vholds Le (vec Pn) (const (eexp (fin delta)) * vec Pt)%vec ->
  unbroken Le (KL (vec P0) (vec Pt)) (KL (vec P0) (vec Pn) + fin delta).

(* C29h_statement. In total variation, TV(P0, P_{n+1}) ≤ (1 − α)(TV(P0, Pn) + TV(Pn, F(Pn))).

   TV(P0, mix(alpha, Pt, P0)) <= (1 - alpha)*(TV(P0, Pn) + TV(Pn, Pt))
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Pn and every real
   alpha: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C29h_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Pn : T -> R), is_dist P0 -> is_dist Pt -> is_dist Pn ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le
    (TV (vec P0) (mix (fin alpha) (vec Pt) (vec P0)))
    ((fin 1 - fin alpha) * (TV (vec P0) (vec Pn) + TV (vec Pn) (vec Pt))).

(* C29i_statement. D(P0‖(1 − α)Pt + αP0) ≤ ln(1/α)·TV(P0, Pt).

   KL(P0, mix(alpha, Pt, P0)) <= -log(alpha)*TV(P0, Pt)
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions P0, Pt and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C29i_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt : T -> R), is_dist P0 -> is_dist Pt ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le
    (KL (vec P0) (mix (fin alpha) (vec Pt) (vec P0)))
    ((- elog (fin alpha)) * TV (vec P0) (vec Pt)).

(* C29j_statement. If the drift is at most δ for every P0, P/F(P) is at most e^δ at every letter.

   dot(point(0), Pn) <= exp(delta)*dot(point(0), Pt)
   given 0 <= delta, delta < inf, forall(P0, KL(P0, Pt) <= KL(P0, Pn) + delta)

   On every alphabet of at least 2 letters, for all distributions Pn, Pt and every real delta:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C29j_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Pn Pt : T -> R), is_dist Pn -> is_dist Pt ->
  forall (delta : R),
  holds Le (fin 0) (fin delta) ->
  holds Lt (fin delta) pinf ->
  (forall P0 : T -> R, is_dist P0 -> unbroken Le
    (KL (vec P0) (vec Pt))
    (KL (vec P0) (vec Pn) + fin delta)) ->
  unbroken Le (dot (point 0) (vec Pn)) (eexp (fin delta) * dot (point 0) (vec Pt)).

(* C30a_filled_statement. Literally, with unspecified correction terms. Here the unspecified part
   is filled in.

   KL(P0, Pn) <= (1 - alpha)*KL(P0, P0) + KL(P0, Pn)
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions P0, Pn and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C30a_filled_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pn : T -> R), is_dist P0 -> is_dist Pn ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le
    (KL (vec P0) (vec Pn))
    ((fin 1 - fin alpha) * KL (vec P0) (vec P0) + KL (vec P0) (vec Pn)).

(* C30i_statement. For tempering, D(P0‖F(P)) = βD(P0‖P) + (β − 1)H(P0) + ln ΣP^β.

   KL(P0, temper(b, P)) == b*KL(P0, P) + (b - 1)*(entropy(P0) + renyi(b, P, uniform) - log(k))
   given 0 < b, b < inf

   On every alphabet of at least 2 letters, for all distributions P0, P and every real b: where
   all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C30i_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 P : T -> R), is_dist P0 -> is_dist P ->
  forall (b : R),
  holds Lt (fin 0) (fin b) ->
  holds Lt (fin b) pinf ->
  unbroken Eq
    (KL (vec P0) (temper (fin b) (vec P)))
    (fin b * KL (vec P0) (vec P) + (fin b - fin 1) * (entropy (vec P0) + renyi (fin b) (vec P)
      uniform - elog (alphabet_size T))).

(* C31a_statement. Order (ii), exact mixing: D(P0‖Pn) stays bounded, by −ln α + D(P0‖Ph).

   KL(P0, mix(alpha, Pt, Ph)) <= -log(alpha) + KL(P0, Ph)
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Ph and every real
   alpha: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C31a_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Ph : T -> R), is_dist P0 -> is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le
    (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Ph)))
    (- elog (fin alpha) + KL (vec P0) (vec Ph)).

(* C31g_statement. Order (i), exact mixing: D(P0‖Pn) stays bounded, by −ln α + D(P0‖Ph).

   KL(P0, mix(alpha, Pn, Ph)) <= -log(alpha) + KL(P0, Ph)
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions P0, Pn, Ph and every real
   alpha: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C31g_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pn Ph : T -> R), is_dist P0 -> is_dist Pn -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le
    (KL (vec P0) (mix (fin alpha) (vec Pn) (vec Ph)))
    (- elog (fin alpha) + KL (vec P0) (vec Ph)).

(* C36a_statement. D(P0‖mix) is at most −ln((1−α)e^{−d} + αe^{−η}), d = D(P0‖Pt), η = D(P0‖Ph).

   KL(P0, mix(alpha, Pt, Ph)) <= -log((1 - alpha)*exp(-KL(P0, Pt)) + alpha*exp(-KL(P0, Ph)))
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Ph and every real
   alpha: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C36a_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Ph : T -> R), is_dist P0 -> is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le
    (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Ph)))
    (- elog ((fin 1 - fin alpha) * eexp (- KL (vec P0) (vec Pt)) + fin alpha * eexp (- KL (vec P0)
      (vec Ph)))).

(* C36b_statement. The same, as concavity: e^{−D(P0‖·)} is concave.

   exp(-KL(P0, mix(alpha, Pt, Ph))) >= (1 - alpha)*exp(-KL(P0, Pt)) + alpha*exp(-KL(P0, Ph))
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Ph and every real
   alpha: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C36b_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Ph : T -> R), is_dist P0 -> is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Ge
    (eexp (- KL (vec P0) (mix (fin alpha) (vec Pt) (vec Ph))))
    ((fin 1 - fin alpha) * eexp (- KL (vec P0) (vec Pt)) + fin alpha * eexp (- KL (vec P0)
      (vec Ph))).

(* C36c_statement. Attained for every d and η: where P0 is a vertex the bound is an equality.

   KL(point(0), mix(alpha, Pt, Ph)) == -log((1 - alpha)*exp(-KL(point(0), Pt)) +
   alpha*exp(-KL(point(0), Ph)))
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions Pt, Ph and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C36c_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Pt Ph : T -> R), is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Eq
    (KL (point 0) (mix (fin alpha) (vec Pt) (vec Ph)))
    (- elog ((fin 1 - fin alpha) * eexp (- KL (point 0) (vec Pt)) + fin alpha * eexp (- KL (point 0)
      (vec Ph)))).

(* C36d_statement. Attained for any P0 without full support: spread some mass off the support.

   KL(P0, mix(alpha, mix(s, P0, Q), mix(r, P0, R))) == -log((1 - alpha)*(1 - s) + alpha*(1 - r))
   given 0 < alpha, alpha <= 1, 0 <= s, s <= 1, 0 <= r, r <= 1, dot(P0, Q) == 0, dot(P0, R) == 0

   On every alphabet of at least 2 letters, for all distributions P0, Q, R and all reals alpha,
   s, r: where all hypotheses hold, the claim holds or one of its sides has no value. Coq writes
   R' for R. *)
Definition C36d_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Q R' : T -> R), is_dist P0 -> is_dist Q -> is_dist R' ->
  forall (alpha s r : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  holds Le (fin 0) (fin s) ->
  holds Le (fin s) (fin 1) ->
  holds Le (fin 0) (fin r) ->
  holds Le (fin r) (fin 1) ->
  holds Eq (dot (vec P0) (vec Q)) (fin 0) ->
  holds Eq (dot (vec P0) (vec R')) (fin 0) ->
  unbroken Eq
    (KL (vec P0) (mix (fin alpha) (mix (fin s) (vec P0) (vec Q)) (mix (fin r) (vec P0) (vec R'))))
    (- elog ((fin 1 - fin alpha) * (fin 1 - fin s) + fin alpha * (fin 1 - fin r))).

(* C36e_statement. The divergence of such a pair: D(P0‖(1−s)P0 + sQ) = −ln(1−s).

   KL(P0, mix(s, P0, Q)) == -log(1 - s)
   given 0 <= s, s <= 1, dot(P0, Q) == 0

   On every alphabet of at least 2 letters, for all distributions P0, Q and every real s: where
   all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C36e_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Q : T -> R), is_dist P0 -> is_dist Q ->
  forall (s : R),
  holds Le (fin 0) (fin s) ->
  holds Le (fin s) (fin 1) ->
  holds Eq (dot (vec P0) (vec Q)) (fin 0) ->
  unbroken Eq (KL (vec P0) (mix (fin s) (vec P0) (vec Q))) (- elog (fin 1 - fin s)).

(* C36f_statement. It is never worse than the convexity bound.

   -log((1 - alpha)*exp(-KL(P0, Pt)) + alpha*exp(-KL(P0, Ph))) <= (1 - alpha)*KL(P0, Pt) +
   alpha*KL(P0, Ph)
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Ph and every real
   alpha: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C36f_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Ph : T -> R), is_dist P0 -> is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le
    (- elog ((fin 1 - fin alpha) * eexp (- KL (vec P0) (vec Pt)) + fin alpha * eexp (- KL (vec P0)
      (vec Ph))))
    ((fin 1 - fin alpha) * KL (vec P0) (vec Pt) + fin alpha * KL (vec P0) (vec Ph)).

(* C36g_statement. It is never worse than the floor −ln α + η.

   -log((1 - alpha)*exp(-KL(P0, Pt)) + alpha*exp(-KL(P0, Ph))) <= -log(alpha) + KL(P0, Ph)
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Ph and every real
   alpha: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C36g_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Ph : T -> R), is_dist P0 -> is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le
    (- elog ((fin 1 - fin alpha) * eexp (- KL (vec P0) (vec Pt)) + fin alpha * eexp (- KL (vec P0)
      (vec Ph))))
    (- elog (fin alpha) + KL (vec P0) (vec Ph)).

(* C36h_statement. The floor: D(P0‖mix) is at most −ln α + D(P0‖Ph), whatever the model.

   KL(P0, mix(alpha, Pt, Ph)) <= -log(alpha) + KL(P0, Ph)
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Ph and every real
   alpha: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C36h_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Ph : T -> R), is_dist P0 -> is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le
    (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Ph)))
    (- elog (fin alpha) + KL (vec P0) (vec Ph)).

(* C36i_statement. Exact data, Ph = P0: over all P0 and Pt no constant below 1 − α works.

   c >= 1 - alpha
   given 0 < alpha, alpha < 1, 0 <= c, c < inf, forall(P0, forall(Pt, KL(P0, mix(alpha, Pt, P0))
   <= c*KL(P0, Pt)))

   On every alphabet of at least 2 letters, for all reals c, alpha: where all hypotheses hold,
   the claim holds or one of its sides has no value. *)
Definition C36i_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (c alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Lt (fin alpha) (fin 1) ->
  holds Le (fin 0) (fin c) ->
  holds Lt (fin c) pinf ->
  (forall P0 : T -> R, is_dist P0 -> forall Pt : T -> R, is_dist Pt -> unbroken Le
    (KL (vec P0) (mix (fin alpha) (vec Pt) (vec P0)))
    (fin c * KL (vec P0) (vec Pt))) ->
  unbroken Ge (fin c) (fin 1 - fin alpha).

(* C36k_statement. Exact data: the constant 1 − α is not attained.

   KL(P0, mix(alpha, Pt, P0)) < (1 - alpha)*KL(P0, Pt)
   given 0 < alpha, alpha < 1, Pt != P0

   On every alphabet of at least 2 letters, for all distributions P0, Pt and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C36k_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt : T -> R), is_dist P0 -> is_dist Pt ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Lt (fin alpha) (fin 1) ->
  vholds Ne (vec Pt) (vec P0) ->
  unbroken Lt
    (KL (vec P0) (mix (fin alpha) (vec Pt) (vec P0)))
    ((fin 1 - fin alpha) * KL (vec P0) (vec Pt)).

(* C36l_statement. Exact data, P0 uniform on two letters: there the constant (1−α)² works.

   KL(mix(1/2, point(0), point(1)), mix(alpha, mix(t, point(0), point(1)), mix(1/2, point(0),
   point(1)))) <= (1 - alpha)**2*KL(mix(1/2, point(0), point(1)), mix(t, point(0), point(1)))
   given 0 < alpha, alpha <= 1, 0 <= t, t <= 1

   On every alphabet of at least 2 letters, for all reals alpha, t: where all hypotheses hold,
   the claim holds or one of its sides has no value. *)
Definition C36l_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (alpha t : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  holds Le (fin 0) (fin t) ->
  holds Le (fin t) (fin 1) ->
  unbroken Le
    (KL (mix (fin 1 / fin 2) (point 0) (point 1) : T -> ext) (mix (fin alpha) (mix (fin t) (point 0)
      (point 1)) (mix (fin 1 / fin 2) (point 0) (point 1))))
    (epow (fin 1 - fin alpha) (fin 2) * KL (mix (fin 1 / fin 2) (point 0) (point 1) : T -> ext) (mix
      (fin t) (point 0) (point 1))).

(* C36m_statement. In the setting of (l) the constant (1−α)² is the best.

   c >= (1 - alpha)**2
   given 0 < alpha, alpha < 1, 0 <= c, c < inf, forall(t, KL(mix(1/2, point(0), point(1)),
   mix(alpha, mix(t, point(0), point(1)), mix(1/2, point(0), point(1)))) <= c*KL(mix(1/2,
   point(0), point(1)), mix(t, point(0), point(1))))

   On every alphabet of at least 2 letters, for all reals c, alpha: where all hypotheses hold,
   the claim holds or one of its sides has no value. *)
Definition C36m_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (c alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Lt (fin alpha) (fin 1) ->
  holds Le (fin 0) (fin c) ->
  holds Lt (fin c) pinf ->
  (forall t : R, (0 < t < 1)%R -> unbroken Le
    (KL (mix (fin 1 / fin 2) (point 0) (point 1) : T -> ext) (mix (fin alpha) (mix (fin t) (point 0)
      (point 1)) (mix (fin 1 / fin 2) (point 0) (point 1))))
    (fin c * KL (mix (fin 1 / fin 2) (point 0) (point 1) : T -> ext) (mix (fin t) (point 0)
      (point 1)))) ->
  unbroken Ge (fin c) (epow (fin 1 - fin alpha) (fin 2)).

(* C36n_statement. Exact data, every probability of P0 at least π: with φ(x) = x − ln(1+x) and M
   = 1/π − 1, the constant φ((1−α)M)/φ(M) works.

   KL(P0, mix(alpha, Pt, P0)) <= ((1 - alpha)*(1/pi - 1) - log(1 + (1 - alpha)*(1/pi - 1)))/(1/pi
   - 1 + log(pi))*KL(P0, Pt)
   given 0 < alpha, alpha <= 1, P0 >= pi, pi > 0, pi < 1

   On every alphabet of at least 2 letters, for all distributions P0, Pt and all reals alpha, pi:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C36n_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt : T -> R), is_dist P0 -> is_dist Pt ->
  forall (alpha pi : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  vholds Ge (vec P0) (const (fin pi)) ->
  holds Gt (fin pi) (fin 0) ->
  holds Lt (fin pi) (fin 1) ->
  unbroken Le
    (KL (vec P0) (mix (fin alpha) (vec Pt) (vec P0)))
    (((fin 1 - fin alpha) * (fin 1 / fin pi - fin 1) - elog (fin 1 + (fin 1 - fin alpha) * (fin 1 /
      fin pi - fin 1))) / (fin 1 / fin pi - fin 1 + elog (fin pi)) * KL (vec P0) (vec Pt)).

(* C36o_statement. The constant of (n) is smaller than 1 − α.

   ((1 - alpha)*(1/pi - 1) - log(1 + (1 - alpha)*(1/pi - 1)))/(1/pi - 1 + log(pi)) < 1 - alpha
   given 0 < alpha, alpha < 1, pi > 0, pi < 1

   On every alphabet of at least 2 letters, for all reals alpha, pi: where all hypotheses hold,
   the claim holds or one of its sides has no value. *)
Definition C36o_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (alpha pi : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Lt (fin alpha) (fin 1) ->
  holds Gt (fin pi) (fin 0) ->
  holds Lt (fin pi) (fin 1) ->
  unbroken Lt
    (((fin 1 - fin alpha) * (fin 1 / fin pi - fin 1) - elog (fin 1 + (fin 1 - fin alpha) * (fin 1 /
      fin pi - fin 1))) / (fin 1 / fin pi - fin 1 + elog (fin pi)))
    (fin 1 - fin alpha).

(* C36p_statement. Exact data, any one P0: no constant below (1−α)² works for all Pt.

   c >= (1 - alpha)**2
   given 0 < alpha, alpha < 1, 0 <= c, c < inf, forall(Pt, KL(P0, mix(alpha, Pt, P0)) <= c*KL(P0,
   Pt))

   On every alphabet of at least 2 letters, for every distribution P0 and all reals c, alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C36p_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 : T -> R), is_dist P0 ->
  forall (c alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Lt (fin alpha) (fin 1) ->
  holds Le (fin 0) (fin c) ->
  holds Lt (fin c) pinf ->
  (forall Pt : T -> R, is_dist Pt -> unbroken Le
    (KL (vec P0) (mix (fin alpha) (vec Pt) (vec P0)))
    (fin c * KL (vec P0) (vec Pt))) ->
  unbroken Ge (fin c) (epow (fin 1 - fin alpha) (fin 2)).

(* C38a_statement. Every letter keeps at least α times its human weight.

   mix(alpha, Pt, Ph) >= alpha*Ph
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions Pt, Ph and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C38a_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Pt Ph : T -> R), is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  vunbroken Ge (mix (fin alpha) (vec Pt) (vec Ph)) (const (fin alpha) * vec Ph)%vec.

(* C38b_statement. The anchored model moves α times the distance between model and humans.

   TV(mix(alpha, Pt, Ph), Pt) == alpha*TV(Ph, Pt)
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions Pt, Ph and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C38b_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Pt Ph : T -> R), is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Eq (TV (mix (fin alpha) (vec Pt) (vec Ph)) (vec Pt)) (fin alpha * TV (vec Ph) (vec Pt)).

(* C38c_statement. The anchored model is within α of the uncorrected one.

   TV(mix(alpha, Pt, Ph), Pt) <= alpha
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions Pt, Ph and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C38c_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Pt Ph : T -> R), is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le (TV (mix (fin alpha) (vec Pt) (vec Ph)) (vec Pt)) (fin alpha).

(* C38d_statement. The divergence of the anchored model from the uncorrected one is at most −ln(1
   − α).

   KL(Pt, mix(alpha, Pt, Ph)) <= -log(1 - alpha)
   given 0 < alpha, alpha <= 1

   On every alphabet of at least 2 letters, for all distributions Pt, Ph and every real alpha:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C38d_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Pt Ph : T -> R), is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le (KL (vec Pt) (mix (fin alpha) (vec Pt) (vec Ph))) (- elog (fin 1 - fin alpha)).

(* C39a_statement. Order (ii), drift at most δ, Ph = P0: the least halting α increases in d =
   D(P0‖Pn).

   (1 - exp(-delta))/(exp(d) - exp(-delta)) < (1 - exp(-delta))/(exp(d2) - exp(-delta))
   given 0 < delta, delta < inf, 0 < d, d < inf, d < d2, d2 < inf, d2 > 0

   On every alphabet of at least 2 letters, for all reals delta, d, d2: where all hypotheses
   hold, the claim holds or one of its sides has no value. *)
Definition C39a_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (delta d d2 : R),
  holds Lt (fin 0) (fin delta) ->
  holds Lt (fin delta) pinf ->
  holds Lt (fin 0) (fin d) ->
  holds Lt (fin d) pinf ->
  holds Lt (fin d) (fin d2) ->
  holds Lt (fin d2) pinf ->
  holds Gt (fin d2) (fin 0) ->
  unbroken Lt
    ((fin 1 - eexp (- fin delta)) / (eexp (fin d) - eexp (- fin delta)))
    ((fin 1 - eexp (- fin delta)) / (eexp (fin d2) - eexp (- fin delta))).

(* C39b_statement. Order (ii), drift at most δ, Ph = P0: α ≥ (1 − exp(−δ))/(exp(d) − exp(−δ))
   halts.

   KL(P0, mix(alpha, Pt, P0)) <= KL(P0, Pn)
   given 0 < alpha, alpha <= 1, 0 <= delta, delta < inf, KL(P0, Pt) <= KL(P0, Pn) + delta,
   alpha*(exp(KL(P0, Pn)) - exp(-delta)) >= 1 - exp(-delta), KL(P0, Pn) < inf

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Pn and all reals alpha,
   delta: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C39b_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Pn : T -> R), is_dist P0 -> is_dist Pt -> is_dist Pn ->
  forall (alpha delta : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  holds Le (fin 0) (fin delta) ->
  holds Lt (fin delta) pinf ->
  holds Le (KL (vec P0) (vec Pt)) (KL (vec P0) (vec Pn) + fin delta) ->
  holds Ge
    (fin alpha * (eexp (KL (vec P0) (vec Pn)) - eexp (- fin delta)))
    (fin 1 - eexp (- fin delta)) ->
  holds Lt (KL (vec P0) (vec Pn)) pinf ->
  unbroken Le (KL (vec P0) (mix (fin alpha) (vec Pt) (vec P0))) (KL (vec P0) (vec Pn)).

(* C39c_statement. Order (ii), multiplicative drift g, Ph = P0: the least halting α increases in
   d.

   (exp(-d) - exp(-g*d))/(1 - exp(-g*d)) < (exp(-d2) - exp(-g*d2))/(1 - exp(-g*d2))
   given 1 < g, g < inf, 0 < d, d < inf, d < d2, d2 < inf, d2 > 0

   On every alphabet of at least 2 letters, for all reals d, g, d2: where all hypotheses hold,
   the claim holds or one of its sides has no value. *)
Definition C39c_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (d g d2 : R),
  holds Lt (fin 1) (fin g) ->
  holds Lt (fin g) pinf ->
  holds Lt (fin 0) (fin d) ->
  holds Lt (fin d) pinf ->
  holds Lt (fin d) (fin d2) ->
  holds Lt (fin d2) pinf ->
  holds Gt (fin d2) (fin 0) ->
  unbroken Lt
    ((eexp (- fin d) - eexp ((- fin g) * fin d)) / (fin 1 - eexp ((- fin g) * fin d)))
    ((eexp (- fin d2) - eexp ((- fin g) * fin d2)) / (fin 1 - eexp ((- fin g) * fin d2))).

(* C39d_statement. Order (ii), multiplicative drift g, Ph = P0: α ≥ (exp(−d) − exp(−gd))/(1 −
   exp(−gd)) halts.

   KL(P0, mix(alpha, Pt, P0)) <= KL(P0, Pn)
   given 0 < alpha, alpha <= 1, 1 < g, g < inf, KL(P0, Pt) <= g*KL(P0, Pn), KL(P0, Pn) < inf,
   alpha*(1 - exp(-g*KL(P0, Pn))) >= exp(-KL(P0, Pn)) - exp(-g*KL(P0, Pn))

   On every alphabet of at least 2 letters, for all distributions P0, Pt, Pn and all reals alpha,
   g: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C39d_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Pn : T -> R), is_dist P0 -> is_dist Pt -> is_dist Pn ->
  forall (alpha g : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  holds Lt (fin 1) (fin g) ->
  holds Lt (fin g) pinf ->
  holds Le (KL (vec P0) (vec Pt)) (fin g * KL (vec P0) (vec Pn)) ->
  holds Lt (KL (vec P0) (vec Pn)) pinf ->
  holds Ge
    (fin alpha * (fin 1 - eexp ((- fin g) * KL (vec P0) (vec Pn))))
    (eexp (- KL (vec P0) (vec Pn)) - eexp ((- fin g) * KL (vec P0) (vec Pn))) ->
  unbroken Le (KL (vec P0) (mix (fin alpha) (vec Pt) (vec P0))) (KL (vec P0) (vec Pn)).

(* C39e_statement. Order (i), Ph = P0: the least halting α increases in d.

   (1 - exp(-delta))/(exp(d) - exp(-delta)) < (1 - exp(-delta))/(exp(d2) - exp(-delta))
   given delta == 0, 0 < d, d < inf, d < d2, d2 < inf, d2 > 0

   On every alphabet of at least 2 letters, for all reals delta, d, d2: where all hypotheses
   hold, the claim holds or one of its sides has no value. *)
Definition C39e_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (delta d d2 : R),
  holds Eq (fin delta) (fin 0) ->
  holds Lt (fin 0) (fin d) ->
  holds Lt (fin d) pinf ->
  holds Lt (fin d) (fin d2) ->
  holds Lt (fin d2) pinf ->
  holds Gt (fin d2) (fin 0) ->
  unbroken Lt
    ((fin 1 - eexp (- fin delta)) / (eexp (fin d) - eexp (- fin delta)))
    ((fin 1 - eexp (- fin delta)) / (eexp (fin d2) - eexp (- fin delta))).

(* C39f_statement. Order (iii), drift at most δ, Ph = P0: the least halting α increases in d.

   (exp(delta) - 1)/(exp(d) - 1) < (exp(delta) - 1)/(exp(d2) - 1)
   given 0 < delta, delta < inf, delta <= d, d < inf, d < d2, d2 < inf, d > 0, d2 > 0

   On every alphabet of at least 2 letters, for all reals delta, d, d2: where all hypotheses
   hold, the claim holds or one of its sides has no value. *)
Definition C39f_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (delta d d2 : R),
  holds Lt (fin 0) (fin delta) ->
  holds Lt (fin delta) pinf ->
  holds Le (fin delta) (fin d) ->
  holds Lt (fin d) pinf ->
  holds Lt (fin d) (fin d2) ->
  holds Lt (fin d2) pinf ->
  holds Gt (fin d) (fin 0) ->
  holds Gt (fin d2) (fin 0) ->
  unbroken Lt
    ((eexp (fin delta) - fin 1) / (eexp (fin d) - fin 1))
    ((eexp (fin delta) - fin 1) / (eexp (fin d2) - fin 1)).

(* C39g_statement. In order (ii) no smaller α halts: below the value of (b) the divergence can
   rise.

   KL(point(0), mix(alpha, Pt, point(0))) > KL(point(0), Pn)
   given 0 < alpha, alpha <= 1, 0 < delta, delta < inf, KL(point(0), Pt) == KL(point(0), Pn) +
   delta, KL(point(0), Pn) < inf, alpha*(exp(KL(point(0), Pn)) - exp(-delta)) < 1 - exp(-delta)

   On every alphabet of at least 2 letters, for all distributions Pt, Pn and all reals alpha,
   delta: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C39g_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Pt Pn : T -> R), is_dist Pt -> is_dist Pn ->
  forall (alpha delta : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  holds Lt (fin 0) (fin delta) ->
  holds Lt (fin delta) pinf ->
  holds Eq (KL (point 0) (vec Pt)) (KL (point 0) (vec Pn) + fin delta) ->
  holds Lt (KL (point 0) (vec Pn)) pinf ->
  holds Lt
    (fin alpha * (eexp (KL (point 0) (vec Pn)) - eexp (- fin delta)))
    (fin 1 - eexp (- fin delta)) ->
  unbroken Gt (KL (point 0) (mix (fin alpha) (vec Pt) (point 0))) (KL (point 0) (vec Pn)).

(* C39h_statement. Order (ii), drift at most δ, Ph = P0: the least halting α decreases in d.

   (1 - exp(-delta))/(exp(d2) - exp(-delta)) < (1 - exp(-delta))/(exp(d) - exp(-delta))
   given 0 < delta, delta < inf, 0 < d, d < inf, d < d2, d2 < inf, d2 > 0

   On every alphabet of at least 2 letters, for all reals delta, d2, d: where all hypotheses
   hold, the claim holds or one of its sides has no value. *)
Definition C39h_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (delta d2 d : R),
  holds Lt (fin 0) (fin delta) ->
  holds Lt (fin delta) pinf ->
  holds Lt (fin 0) (fin d) ->
  holds Lt (fin d) pinf ->
  holds Lt (fin d) (fin d2) ->
  holds Lt (fin d2) pinf ->
  holds Gt (fin d2) (fin 0) ->
  unbroken Lt
    ((fin 1 - eexp (- fin delta)) / (eexp (fin d2) - eexp (- fin delta)))
    ((fin 1 - eexp (- fin delta)) / (eexp (fin d) - eexp (- fin delta))).

(* C39i_statement. Order (iii), drift at most δ, Ph = P0: α ≥ (exp(δ) − 1)/(exp(d) − 1) halts.

   KL(P0, Q) <= KL(P0, Pn)
   given 0 < alpha, alpha <= 1, 0 <= delta, delta < inf, KL(P0, Q) <= KL(P0, mix(alpha, Pn, P0))
   + delta, KL(P0, Pn) < inf, alpha*(exp(KL(P0, Pn)) - 1) >= exp(delta) - 1

   On every alphabet of at least 2 letters, for all distributions P0, Q, Pn and all reals alpha,
   delta: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C39i_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Q Pn : T -> R), is_dist P0 -> is_dist Q -> is_dist Pn ->
  forall (alpha delta : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  holds Le (fin 0) (fin delta) ->
  holds Lt (fin delta) pinf ->
  holds Le (KL (vec P0) (vec Q)) (KL (vec P0) (mix (fin alpha) (vec Pn) (vec P0)) + fin delta) ->
  holds Lt (KL (vec P0) (vec Pn)) pinf ->
  holds Ge (fin alpha * (eexp (KL (vec P0) (vec Pn)) - fin 1)) (eexp (fin delta) - fin 1) ->
  unbroken Le (KL (vec P0) (vec Q)) (KL (vec P0) (vec Pn)).

(* C39j_statement. With multiplicative drift, order (ii), no smaller α than that of (d) halts.

   KL(point(0), mix(alpha, Pt, point(0))) > KL(point(0), Pn)
   given 0 < alpha, alpha <= 1, 1 < g, g < inf, KL(point(0), Pt) == g*KL(point(0), Pn),
   KL(point(0), Pn) < inf, alpha*(1 - exp(-g*KL(point(0), Pn))) < exp(-KL(point(0), Pn)) -
   exp(-g*KL(point(0), Pn))

   On every alphabet of at least 2 letters, for all distributions Pt, Pn and all reals alpha, g:
   where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C39j_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Pt Pn : T -> R), is_dist Pt -> is_dist Pn ->
  forall (alpha g : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  holds Lt (fin 1) (fin g) ->
  holds Lt (fin g) pinf ->
  holds Eq (KL (point 0) (vec Pt)) (fin g * KL (point 0) (vec Pn)) ->
  holds Lt (KL (point 0) (vec Pn)) pinf ->
  holds Lt
    (fin alpha * (fin 1 - eexp ((- fin g) * KL (point 0) (vec Pn))))
    (eexp (- KL (point 0) (vec Pn)) - eexp ((- fin g) * KL (point 0) (vec Pn))) ->
  unbroken Gt (KL (point 0) (mix (fin alpha) (vec Pt) (point 0))) (KL (point 0) (vec Pn)).

(* C39k_statement. Order (iii), drift at most δ, Ph = P0: the least halting α decreases in d.

   (exp(delta) - 1)/(exp(d2) - 1) < (exp(delta) - 1)/(exp(d) - 1)
   given 0 < delta, delta < inf, delta <= d, d < inf, d < d2, d2 < inf, d2 > 0, d > 0

   On every alphabet of at least 2 letters, for all reals delta, d2, d: where all hypotheses
   hold, the claim holds or one of its sides has no value. *)
Definition C39k_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (delta d2 d : R),
  holds Lt (fin 0) (fin delta) ->
  holds Lt (fin delta) pinf ->
  holds Le (fin delta) (fin d) ->
  holds Lt (fin d) pinf ->
  holds Lt (fin d) (fin d2) ->
  holds Lt (fin d2) pinf ->
  holds Gt (fin d2) (fin 0) ->
  holds Gt (fin d) (fin 0) ->
  unbroken Lt
    ((eexp (fin delta) - fin 1) / (eexp (fin d2) - fin 1))
    ((eexp (fin delta) - fin 1) / (eexp (fin d) - fin 1)).

(* C39l_statement. Order (ii), multiplicative drift g, Ph = P0: the least halting α decreases in
   d.

   (exp(-d2) - exp(-g*d2))/(1 - exp(-g*d2)) < (exp(-d) - exp(-g*d))/(1 - exp(-g*d))
   given 1 < g, g < inf, 0 < d, d < inf, d < d2, d2 < inf, d2 > 0

   On every alphabet of at least 2 letters, for all reals d2, g, d: where all hypotheses hold,
   the claim holds or one of its sides has no value. *)
Definition C39l_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (d2 g d : R),
  holds Lt (fin 1) (fin g) ->
  holds Lt (fin g) pinf ->
  holds Lt (fin 0) (fin d) ->
  holds Lt (fin d) pinf ->
  holds Lt (fin d) (fin d2) ->
  holds Lt (fin d2) pinf ->
  holds Gt (fin d2) (fin 0) ->
  unbroken Lt
    ((eexp (- fin d2) - eexp ((- fin g) * fin d2)) / (fin 1 - eexp ((- fin g) * fin d2)))
    ((eexp (- fin d) - eexp ((- fin g) * fin d)) / (fin 1 - eexp ((- fin g) * fin d))).

(* C39m_statement. In order (iii) no smaller α halts: below the value of (i) the divergence can
   rise.

   KL(point(0), Q) > KL(point(0), Pn)
   given 0 < alpha, alpha <= 1, 0 < delta, delta < inf, KL(point(0), Q) == KL(point(0),
   mix(alpha, Pn, point(0))) + delta, KL(point(0), Pn) < inf, alpha*(exp(KL(point(0), Pn)) - 1) <
   exp(delta) - 1

   On every alphabet of at least 2 letters, for all distributions Q, Pn and all reals alpha,
   delta: where all hypotheses hold, the claim holds or one of its sides has no value. *)
Definition C39m_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Q Pn : T -> R), is_dist Q -> is_dist Pn ->
  forall (alpha delta : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  holds Lt (fin 0) (fin delta) ->
  holds Lt (fin delta) pinf ->
  holds Eq (KL (point 0) (vec Q)) (KL (point 0) (mix (fin alpha) (vec Pn) (point 0)) + fin delta) ->
  holds Lt (KL (point 0) (vec Pn)) pinf ->
  holds Lt (fin alpha * (eexp (KL (point 0) (vec Pn)) - fin 1)) (eexp (fin delta) - fin 1) ->
  unbroken Gt (KL (point 0) (vec Q)) (KL (point 0) (vec Pn)).

(* C40a_statement. A small D(P0‖Pn) limits the share s of outputs that are impossible under P0: s
   ≤ 1 − exp(−D(P0‖Pn)).

   s <= 1 - exp(-KL(P0, mix(s, Q, R)))
   given 0 <= s, s <= 1, dot(P0, R) == 0

   On every alphabet of at least 2 letters, for all distributions P0, Q, R and every real s:
   where all hypotheses hold, the claim holds or one of its sides has no value. Coq writes R' for
   R. *)
Definition C40a_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Q R' : T -> R), is_dist P0 -> is_dist Q -> is_dist R' ->
  forall (s : R),
  holds Le (fin 0) (fin s) ->
  holds Le (fin s) (fin 1) ->
  holds Eq (dot (vec P0) (vec R')) (fin 0) ->
  unbroken Le (fin s) (fin 1 - eexp (- KL (vec P0) (mix (fin s) (vec Q) (vec R')))).

(* C40b_statement. The limit is attained: a share s of impossible outputs costs just −ln(1 − s).

   KL(P0, mix(s, P0, R)) == -log(1 - s)
   given 0 <= s, s <= 1, dot(P0, R) == 0

   On every alphabet of at least 2 letters, for all distributions P0, R and every real s: where
   all hypotheses hold, the claim holds or one of its sides has no value. Coq writes R' for R. *)
Definition C40b_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 R' : T -> R), is_dist P0 -> is_dist R' ->
  forall (s : R),
  holds Le (fin 0) (fin s) ->
  holds Le (fin s) (fin 1) ->
  holds Eq (dot (vec P0) (vec R')) (fin 0) ->
  unbroken Eq (KL (vec P0) (mix (fin s) (vec P0) (vec R'))) (- elog (fin 1 - fin s)).

(* C40c_statement. A bound on D(P0‖Pn) bounds the reversed divergence D(Pn‖P0).

   KL(Pn, P0) < inf
   given KL(P0, Pn) <= 0.11

   On every alphabet of at least 2 letters, for all distributions Pn, P0: where all hypotheses
   hold, the claim holds or one of its sides has no value. *)
Definition C40c_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Pn P0 : T -> R), is_dist Pn -> is_dist P0 ->
  holds Le (KL (vec P0) (vec Pn)) (fin (11 / 100)) ->
  unbroken Lt (KL (vec Pn) (vec P0)) pinf.
